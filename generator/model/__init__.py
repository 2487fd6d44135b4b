"""What a council, a committee, a person, a measure, a meeting and a paper are. No input, no output, no other room."""

"""Tables in CSV and Excel files become the series of measures; what cannot be read is named by cell or line."""

from generator.load.data.files import DataFiles
from generator.load.data.series import with_series

__all__ = ["DataFiles", "with_series"]

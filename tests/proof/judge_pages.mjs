// Judges web pages in headless Chromium, at the widths of a desk and a telephone: axe-core, IBM's engine, sideways scrolling.
// node judge_pages.mjs CHROMIUM PAGE.html ...  prints a JSON object: page -> list of what was found.
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const puppeteer = require("puppeteer-core");
const engines = {
  axe: await readFile(require.resolve("axe-core/axe.min.js"), "utf8"),
  ibm: quicker(await readFile(require.resolve("accessibility-checker-engine/ace.js"), "utf8")),
};
const WIDTHS = { desk: 1280, telephone: 320 };

// For every element with an id, IBM's rule of contrast walks the whole page to see whether a disabled control is described
// by it: two thirds of the time of a pack. Where the page has no disabled control, there is none to be found.
function quicker(engine) {
  const asked = /isDisabledByReferringElement=function\(\w+\)\{/;
  if (!asked.test(engine)) throw new Error("IBM's engine is another than the one that was made quicker here");
  return engine.replace(asked, '$&if(!document.querySelector(":disabled,[aria-disabled]"))return;');
}

const AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function axeFindings(page) {
  const report = await page.evaluate((rules) => axe.run(document, { runOnly: rules, resultTypes: ["violations"] }), AXE_RULES);
  return report.violations.map((found) => `axe ${found.id}: ${found.nodes[0].html.slice(0, 160)}`);
}

async function ibmFindings(page) {
  const results = await page.evaluate(async () => (await new ace.Checker().check(document, ["WCAG_2_2"])).results);
  const broken = results.filter((found) => found.value[0] === "VIOLATION" && found.value[1] === "FAIL");
  return broken.map((found) => `IBM ${found.ruleId}: ${found.message} ${found.snippet ?? ""}`.slice(0, 240));
}

async function sidewaysScrolling(page) {
  const [wanted, there] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  return wanted > there ? [`scrolls sideways: ${wanted} pixels wide in ${there}`] : [];
}

async function findings(browser, file) {
  const found = [];
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
  for (const engine of Object.values(engines)) await page.evaluate(engine);
  for (const [place, width] of Object.entries(WIDTHS)) {
    await page.setViewport({ width, height: 900 });
    for (const judge of [sidewaysScrolling, axeFindings, ibmFindings]) {
      found.push(...(await judge(page)).map((finding) => `${place}: ${finding}`));
    }
  }
  await page.close();
  return found;
}

const [chromium, ...files] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"], protocolTimeout: 600_000 });
const report = {};
for (const file of files) report[file] = await findings(browser, file);
await browser.close();
console.log(JSON.stringify(report));

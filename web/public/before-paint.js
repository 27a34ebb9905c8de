// Runs before the first paint, so that a dark or right-to-left page never flashes the other way round.
(() => {
  let stored = {};
  try {
    stored = JSON.parse(localStorage.getItem("highwall.preferences") || "{}") || {};
  } catch {
    // Unreadable preferences are the same as none.
  }
  const dark =
    stored.theme === "dark" ||
    (stored.theme !== "light" && window.matchMedia("(prefers-color-scheme: dark)").matches);
  const root = document.documentElement;
  root.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
  const first = (navigator.languages || [])
    .map((tag) => tag.slice(0, 2))
    .find((tag) => /^(en|ar)$/.test(tag));
  if ((stored.language || first) === "ar") {
    root.lang = "ar";
    root.dir = "rtl";
  }
})();

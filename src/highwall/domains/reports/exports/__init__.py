"""The blast report as PDF, for the screen, and its drawings."""

from highwall.domains.reports.exports.pdf import render_pdf
from highwall.domains.reports.exports.preview import Drawings, draw, preview
from highwall.kit.text import Language

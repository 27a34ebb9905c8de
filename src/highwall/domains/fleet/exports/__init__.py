"""Labels of machines, to be printed and put on them."""

from highwall.domains.fleet.exports.labels import render_labels

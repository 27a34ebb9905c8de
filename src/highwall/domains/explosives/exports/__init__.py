from highwall.domains.explosives.exports.expiry import render_expiry_report

"""Names of the demonstration mine that more than one domain uses: regions, projects, stores, products."""

MUSCAT, DAKHILIYAH = "Muscat", "Ad Dakhiliyah"

BAWSHAR, AMERAT = "Bawshar limestone quarry", "Al Amerat road cutting"
IZKI, NIZWA = "Izki quarry extension", "Nizwa bypass rock cut"
ADDRESSES = {
    BAWSHAR: "Bawshar quarry",
    AMERAT: "Al Amerat, km 3.2",
    IZKI: "Izki, north face",
    NIZWA: "Nizwa bypass, km 12",
}
WAITING_SITE = "Bench 340 North – shot 12"
"""The site for which a file waits to be imported."""

MAIN_STORE, EAST_STORE, IZKI_STORE = "Bawshar bulk magazine", "Al Amerat magazine", "Izki magazine"
DETONATOR_STORE, IZKI_DETONATOR_STORE = "Al Amerat detonator magazine", "Izki detonator magazine"
ANFO, EMULSION, HEAVY, BOOSTER = "ANFO", "EMU-B", "HA-3070", "BST-400"
SHOCK_TUBE, ELECTRONIC, CONNECTOR, CORD = "DET-ST-12", "DET-EL-15", "SC-25", "CORD-10"

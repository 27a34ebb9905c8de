"""The words by which drill files name their columns, in English and Arabic.

Words are compared after normalisation (see `blastcalc.files.columns.words`): lower case, camel case split, units and
the Arabic article dropped, Arabic letter forms unified.
"""

SYNONYMS: dict[str, str] = {
    "hole_id": "hole id|hole|hole name|hole number|hole no|hole identifier|id|point id|blasthole|blast hole id|borehole"
    "|drill hole|number|no|name|رقم حفره|حفره|رقم ثقب|ثقب|اسم حفره|رقم",
    "entity": "entity name|entity|layer name|layer|pattern|pattern name|pattern id|blast|blast name|blast id|shot"
    "|shot id|نمط|اسم نمط|تفجير|اسم طبقه|طبقه",
    "hole_type": "hole type|type|type of hole|نوع حفره|نوع",
    "from_hole_id": "from hole id|from hole|from|parent hole|initiated by|tied from|من حفره",
    "row_id": "row id|row|row number|row no|صف|رقم صف",
    "pos_id": "pos id|position id|position in row|موقع في صف",
    "length_m": "length|hole length|hole length calculated|drill length|drilled length|planned length"
    "|design hole length|طول|طول حفره",
    "depth_m": "depth|hole depth|vertical depth|planned depth|design depth|assumed depth|عمق|عمق حفره",
    "charge_length_m": "charge length|explosive length|column length|charged length|طول شحنه",
    "measured_length_m": "measured length|actual length|actual depth|measured depth|dipped depth|as drilled length"
    "|طول مقاس|عمق مقاس|عمق فعلي",
    "burden_m": "burden|design burden|عبء|حمل|بردن",
    "spacing_m": "spacing|design spacing|تباعد|مسافه|مسافه بين حفر",
    "stemming_m": "stemming|stemming length|stem|stem length|حشو|ردم|تكتيم|سداده|طول حشو",
    "subdrill_m": "subdrill|sub drill|subdrill amount|subdrilling|sub drilling|subgrade|حفر زائد|حفر تحتي|تحت حفر",
    "subdrill_length_m": "subdrill length|sub drill length|subdrilling length",
    "bench_height_m": "bench height|height bench|face height|ارتفاع مدرج|ارتفاع مصطبه|ارتفاع درجه",
    "water_height_m": "water height|water|water level in hole|height of water|ارتفاع ماء|ماء",
    "diameter_mm": "diameter|hole diameter|dia|hole dia|drill diameter|bit diameter|drill bit dia|designed diameter"
    "|قطر|قطر حفره",
    "angle_deg": "angle|hole angle|dip|hole dip|inclination|hole inclination|angle from vertical"
    "|angle from horizontal|dip from horizontal|plunge|mast angle|dip angle|design angle"
    "|زاويه|زاويه حفره|ميل|زاويه ميل",
    "bearing_deg": "bearing|hole bearing|azimuth|hole azimuth|azi|direction|اتجاه|سمت|ازيموث|انحراف",
    "delay_ms": "delay|timing delay|timing delay milliseconds|surface delay|delay milliseconds|delay time"
    "|تاخير|زمن تاخير",
    "in_hole_delay_ms": "in hole delay|inhole delay|downhole delay|down hole delay|in hole delay milliseconds"
    "|downhole delay milliseconds|detonator delay|تاخير داخل حفره|تاخير حفره",
    "firing_time_ms": "firing time|hole time|fire time|detonation time|initiation time|زمن تفجير|وقت تفجير|زمن اطلاق",
    "measured_mass_kg": "measured mass|actual mass|loaded mass|actual charge|charged mass|كتله فعليه|شحنه فعليه",
    "design_mass_kg": "design mass|total explosive design mass|explosive mass|charge mass|charge|charge weight"
    "|explosive weight|total explosive|كتله|شحنه|وزن شحنه|كتله متفجرات",
    "anfo_kg": "anfo|anfo quantity|anfo mass|انفو|كميه انفو",
    "emulsion_kg": "emulsion|emulsion quantity|emulsion mass|مستحلب|كميه مستحلب",
    "volume_m3": "volume|rock volume|blast volume|حجم|حجم صخر",
}

AXES: dict[str, str] = {
    "e": "x|e|east|easting|eastings|شرقي|شرقيات|شرق|سيني|س",
    "n": "y|n|north|northing|northings|شمالي|شماليات|شمال|صادي|ص",
    "rl": "z|rl|elevation|elev|level|منسوب|ارتفاع|ع",
}
PLACES: dict[str, str] = {
    "collar": "collar|start|top|mouth|فوهه|بدايه",
    "toe": "toe|end|bottom|قاع|نهايه",
    "grade": "grade|floor|ارضيه",
}
AROUND_COORDINATES = (
    "location|coordinate|coordinates|coord|coords|hole|point|position|grid|utm|احداثي|احداثيات|حفره|نقطه"
)
DESIGN_WORDS = "design|designed|planned|plan|hole|drill|total|value|calculated|تصميمي|تصميم|مخطط"
UNITS: dict[str, str] = {
    "mm": "mm|millimetre|millimetres|millimeter|millimeters|مم",
    "in": "inch|inches",
    "ft": "ft|feet",
    "m": "m|metre|metres|meter|meters|م",
    "": "kg|كجم|deg|degree|degrees|ms|m3",
}
"""Units that a header may name; those under the empty key say nothing that has to be converted."""

"""The words by which drill files name their columns: English, Arabic, and the commonest of German, French, Spanish,
Portuguese and Russian.

Words are compared after normalisation (see `blastcalc.files.columns.words`): lower case, camel case split, units,
accents and the Arabic article dropped, Arabic letter forms unified.
"""

SYNONYMS: dict[str, str] = {
    "hole_id": "hole id|hole|hole name|hole number|hole no|hole identifier|hole label|hole nr|hole num|hole ref"
    "|hole tag|point id|blasthole|blast hole|blast hole id|blast hole no|blast hole number|blasthole id|borehole"
    "|borehole id|drill hole|drill hole id|drillhole|drillhole id|holeid|holeno|holename|bhid|bh id|dhid|dh id"
    "|hid|رقم حفره|حفره|رقم ثقب|ثقب|اسم حفره|bohrloch|bohrlochnummer|bohrloch nr|lochnummer|loch nr|trou"
    "|numero trou|numero de trou|nom du trou|barreno|numero de barreno|pozo|numero de pozo|taladro|furo"
    "|numero do furo|numero de furo|скважина|номер скважины|скв",
    "entity": "entity name|entity|layer name|layer|pattern|pattern name|pattern id|pattern no|pattern number"
    "|blast|blast name|blast id|blast no|blast number|shot|shot id|shot name|shot no|shot number|نمط|اسم نمط"
    "|تفجير|اسم طبقه|طبقه|voladura|tir|sprengung|desmonte|блок",
    "hole_type": "hole type|type|type of hole|hole kind|نوع حفره|نوع|tipo|tipo de barreno|type de trou|тип",
    "from_hole_id": "from hole id|from hole|from|from id|parent hole|parent|initiated by|initiated from|initiator"
    "|tied from|tie from|من حفره",
    "row_id": "row id|row|row number|row no|row name|صف|رقم صف|fila|rangee|reihe|linha|ряд",
    "pos_id": "pos id|position id|position in row|hole in row|موقع في صف",
    "length_m": "length|hole length|hole length calculated|hole len|drill length|drilled length|planned length"
    "|design hole length|eoh|eoh depth|end of hole|max depth|maximum depth|maxdepth|final depth|total depth|td"
    "|طول|طول حفره|longitud|longitud de barreno|longueur|lange|bohrlochlange|comprimento|длина|длина скважины",
    "depth_m": "depth|hole depth|vertical depth|planned depth|design depth|assumed depth|عمق|عمق حفره|profundidad"
    "|profundidade|profondeur|tiefe|bohrlochtiefe|глубина|глубина скважины",
    "charge_length_m": "charge length|explosive length|column length|charged length|طول شحنه|longitud de carga"
    "|longueur de charge|ladelange|длина заряда",
    "measured_length_m": "measured length|actual length|actual depth|measured depth|dipped depth"
    "|as drilled length|as drilled depth|drilled depth|actual hole depth|actual hole length|measured hole depth"
    "|measured hole length|surveyed depth|surveyed length|probed depth|taped depth|طول مقاس|عمق مقاس|عمق فعلي"
    "|profundidad real|profondeur reelle|profundidade real|фактическая глубина",
    "burden_m": "burden|design burden|hole burden|عبء|حمل|بردن|vorgabe|bordo|banquette|afastamento|лнс",
    "spacing_m": "spacing|design spacing|hole spacing|تباعد|مسافه|مسافه بين حفر|seitenabstand|bohrlochabstand"
    "|espaciamiento|espaciado|ecartement|espacement|espacamento|расстояние",
    "stemming_m": "stemming|stemming length|stem|stem length|stemming height|حشو|ردم|تكتيم|سداده|طول حشو|taco"
    "|bourrage|tampao|besatz|endbesatz|забойка",
    "subdrill_m": "subdrill|sub drill|subdrill amount|subdrilling|sub drilling|subgrade|sub grade|sub|over drill"
    "|overdrill|حفر زائد|حفر تحتي|تحت حفر|sobreperforacion|surforage|subfuracao|subperfuracao|unterbohrung"
    "|перебур",
    "subdrill_length_m": "subdrill length|sub drill length|subdrilling length",
    "bench_height_m": "bench height|height bench|face height|bench|ارتفاع مدرج|ارتفاع مصطبه|ارتفاع درجه"
    "|altura de banco|altura da bancada|hauteur de gradin|bankhohe|wandhohe|высота уступа",
    "water_height_m": "water height|water|water level in hole|height of water|ارتفاع ماء|ماء",
    "diameter_mm": "diameter|hole diameter|dia|diam|hole dia|hole diam|hole size|drill diameter|bit diameter"
    "|bit dia|bit diam|bit|bit size|drill bit dia|drill bit|designed diameter|ø|قطر|قطر حفره|durchmesser"
    "|bohrlochdurchmesser|diametro|diametre|диаметр|диаметр скважины",
    "angle_deg": "angle|hole angle|dip|hole dip|inclination|hole inclination|angle from vertical"
    "|angle from horizontal|dip from horizontal|dip angle"
    "|design angle|plunge|tilt|mast angle|incl|زاويه|زاويه حفره|ميل|زاويه ميل|inclinacion|inclinaison|inclinacao"
    "|neigung|angulo|наклон|угол наклона",
    "bearing_deg": "bearing|hole bearing|azimuth|hole azimuth|azi|az|azm|azim|direction|dip direction|heading"
    "|اتجاه|سمت|ازيموث|انحراف|azimut|azimuth angle|rumbo|richtung|азимут",
    "delay_ms": "delay|timing delay|surface delay|delay time|tie delay|connector delay|تاخير|زمن تاخير|retardo"
    "|retard|retardo ms|verzogerung|замедление",
    "in_hole_delay_ms": "in hole delay|inhole delay|downhole delay|down hole delay|detonator delay|det delay"
    "|programmed delay|programmed time|prog delay|prog time|programmed detonator delay|nominal delay"
    "|electronic delay|تاخير داخل حفره|تاخير حفره",
    "firing_time_ms": "firing time|hole time|fire time|detonation time|initiation time|hole firing time|det time"
    "|detonator time|nominal time|design time|firing|زمن تفجير|وقت تفجير|زمن اطلاق|zundzeit|tiempo de detonacion"
    "|tiempo de salida|temps de mise a feu|tempo de detonacao|время взрыва",
    "measured_mass_kg": "measured mass|actual mass|loaded mass|actual charge|actual charge weight"
    "|actual explosive|actual weight|loaded charge|loaded explosive|loaded weight|charged mass|loaded|كتله فعليه"
    "|شحنه فعليه",
    "design_mass_kg": "design mass|total explosive design mass|explosive mass|charge mass|charge|charge weight"
    "|charge per hole|explosive weight|explosive|explosives|explosives mass|explosives weight|explosive per hole"
    "|explosive quantity|explosives quantity|total explosive|total explosives|total charge|total mass"
    "|charge amount|mass|weight|كتله|شحنه|وزن شحنه|كتله متفجرات|متفجرات|carga|carga explosiva|explosivo|ladung"
    "|ladungsmenge|sprengstoff|sprengstoffmenge|masse|charge explosive|заряд|масса заряда|масса вв",
    "anfo_kg": "anfo|anfo quantity|anfo mass|anfo weight|انفو|كميه انفو",
    "emulsion_kg": "emulsion|emulsion quantity|emulsion mass|emulsion weight|مستحلب|كميه مستحلب",
    "volume_m3": "volume|rock volume|blast volume|vol|حجم|حجم صخر|volumen|volume de roche|объем",
}

LESS_SURE: dict[str, str] = {
    "hole_id": "id|number|no|name|nr|num|label|tag|رقم|numero|nombre|nom|nome|nummer|номер|#",
    "firing_time_ms": "time|timing|وقت|زمن|zeit|tiempo|temps|tempo|время",
}
"""Words that may as well mean something else: a column of a fuller name comes before them."""

AXES: dict[str, str] = {
    "e": "x|e|east|easting|eastings|شرقي|شرقيات|شرق|سيني|س|este|est|leste|ost|ostwert|rechtswert|восток",
    "n": "y|n|north|northing|northings|شمالي|شماليات|شمال|صادي|ص|norte|nord|nordwert|hochwert|север",
    "rl": "z|rl|elevation|elev|level|altitude|منسوب|ارتفاع|ع|cota|elevacion|elevacao|altitud|hohe|отметка",
}
PLACES: dict[str, str] = {
    "collar": "collar|start|top|mouth|head|فوهه|بدايه|boca|collarin|устье",
    "toe": "toe|end|bottom|قاع|نهايه|fondo|fond|забой",
    "grade": "grade|floor|ارضيه",
}
JOINED: dict[str, str] = {
    "collar": "1|collar|c|_collar",
    "toe": "2|toe|t",
}
"""Ends that are written together with an axis: X1, XCOLLAR, COLLARX."""

AROUND_COORDINATES = (
    "location|coordinate|coordinates|coord|coords|hole|point|position|grid|utm|reduced|local|mine|site|احداثي"
    "|احداثيات|حفره|نقطه|coordenada|coordonnee|koordinate|координата|actual|surveyed|survey|measured|as|built"
    "|drilled|asbuilt"
)
AS_MEASURED = "actual|surveyed|survey|measured|built|drilled|asbuilt|local"
"""Words of coordinates that come second where the file has others."""
DESIGN_WORDS = "design|designed|planned|plan|hole|drill|total|value|calculated|تصميمي|تصميم|مخطط"
NOTE_WORDS = (
    "e|n|rl|id|no|name|number|text|ahd|msl|asl|wgs|wgs84|utm|grid|local|mine|true|grid|nominal|total|hole|per|each|calc"
)
OF_NO_FIGURE = (
    "entity type|color|colour|color hex decimal|visible|selected|comment|comments|measured comment|note|notes"
    "|remark|remarks|date|operator|driller|rig|rig id|description|status|material|rock type|shift|connector curve"
    "|تاريخ|ملاحظات"
)
"""Columns that say nothing of which a figure is made; so do those of dates."""

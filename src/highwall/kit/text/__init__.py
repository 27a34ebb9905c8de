"""Text and figures as people write, compare and read them."""

from blastcalc.folding import fold, natural_key
from highwall.kit.text.characters import COMPOSED, ONE_LINE, SOME_LINES
from highwall.kit.text.contacts import CountryCode, Phone, countries, country_name
from highwall.kit.text.documents import checked_document
from highwall.kit.text.figures import FIGURE, latin, readings
from highwall.kit.text.folding import Fold, NaturalKey, SearchIndex, functions_sql, search_index, searched_by_index
from highwall.kit.text.words import (
    LANGUAGES,
    Language,
    Speaker,
    Words,
    heading,
    key_of,
    language_of,
    list_name,
    spoken_sections,
    truth,
)

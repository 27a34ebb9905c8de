"""What a mail says, and how it looks as text and as HTML, from left to right and from right to left."""

from dataclasses import dataclass
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from django.conf import settings

from highwall.kit.text import Language

_FOOT: dict[Language, str] = {
    "en": "This message was sent automatically by Highwall. Nobody reads answers to it.",
    "ar": "أُرسلت هذه الرسالة آليًا من نظام Highwall، ولا يطّلع أحد على الردود عليها.",
}
_INK, _SOFT, _LINE, _ACCENT, _GROUND = "#1c2430", "#5a6472", "#d9dee5", "#0d646c", "#f3f5f8"
_FONT = "Inter, 'Segoe UI', Tahoma, 'Noto Sans Arabic', Arial, sans-serif"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The content of one mail in one language, without looks.

    `heading` stands over the HTML, the subject when it is empty. `facts` are pairs of label and value; `code` is
    something to be typed in, shown large and always from left to right; `action` is the label of a button that opens
    `link`, a path of the client such as `/profile`. After `expires_at` the mail is not sent any more and what is left
    of a secret one is forgotten.
    """

    subject: str
    heading: str = ""
    lines: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    code: str = ""
    action: str = ""
    link: str = ""
    closing: tuple[str, ...] = ()
    expires_at: datetime | None = None


def moment(value: datetime | str, language: Language, zone: str = "UTC") -> str:
    """A moment in words, with its zone: `21 November 2026 at 08:15 UTC`. Text is read as ISO 8601."""
    at = datetime.fromisoformat(value) if isinstance(value, str) else value
    pattern = "d MMMM y, HH:mm" if language == "en" else "d MMMM y، HH:mm"
    return f"{format_datetime(at, pattern, tzinfo=ZoneInfo(zone), locale=language)} ({zone})"


def one_line(text: str) -> str:
    """Text without line breaks, as a header of a mail may hold it."""
    return " ".join(text.split())


def as_text(letter: Letter, language: Language) -> str:
    """The letter as plain text."""
    parts = [*letter.lines]
    if letter.code:
        parts.append(f"    {letter.code}")
    if letter.facts:
        parts.append("\n".join(f"{label}: {value}" for label, value in letter.facts))
    if letter.link:
        parts.append(f"{letter.action}:\n{_address(letter.link)}")
    return "\n\n".join([*parts, *letter.closing, f"-- \n{_FOOT[language]}"]) + "\n"


def as_html(letter: Letter, language: Language) -> str:
    """The letter as one HTML page that loads nothing from anywhere."""
    direction = "rtl" if language == "ar" else "ltr"
    start = "right" if language == "ar" else "left"
    heading = letter.heading or letter.subject
    body = [_paragraph(line) for line in letter.lines]
    if letter.code:
        body.append(
            f'<p dir="ltr" style="margin:24px 0;padding:16px;background:{_GROUND};border-radius:8px;text-align:center;'
            f'font:600 26px/1.2 ui-monospace,Consolas,monospace;letter-spacing:3px">{escape(letter.code)}</p>'
        )
    if letter.facts:
        rows = "".join(
            f'<tr><th scope="row" style="padding:6px 0;padding-inline-end:16px;text-align:{start};vertical-align:top;'
            f'font-weight:400;color:{_SOFT}">{escape(label)}</th>'
            f'<td style="padding:6px 0;text-align:{start}"><bdi>{escape(value)}</bdi></td></tr>'
            for label, value in letter.facts
        )
        body.append(f'<table role="presentation" style="margin:16px 0;border-collapse:collapse">{rows}</table>')
    if letter.link:
        body.append(
            f'<p style="margin:24px 0"><a href="{escape(_address(letter.link))}" style="display:inline-block;'
            f"padding:12px 20px;border-radius:8px;background:{_ACCENT};color:#ffffff;text-decoration:none;"
            f'font-weight:600">{escape(letter.action)}</a></p>'
        )
    body += [_paragraph(line) for line in letter.closing]
    return (
        f'<!doctype html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(letter.subject)}</title></head>'
        f'<body style="margin:0;padding:24px;background:{_GROUND};color:{_INK};font:16px/1.6 {_FONT}">'
        f'<div style="max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border:1px solid {_LINE};'
        f'border-radius:12px;text-align:{start}"><p style="margin:0 0 24px;font-weight:700;color:{_ACCENT}">Highwall'
        f'</p><h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">{escape(heading)}</h1>{"".join(body)}'
        f'<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid {_LINE};font-size:13px;color:{_SOFT}">'
        f"{escape(_FOOT[language])}</p></div></body></html>"
    )


def _paragraph(line: str) -> str:
    return f'<p style="margin:0 0 12px">{escape(line)}</p>'


def _address(link: str) -> str:
    return f"{settings.PUBLIC_URL}{link}"

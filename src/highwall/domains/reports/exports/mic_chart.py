"""The charge that fires within one window, over the time of the shot, as a drawing."""

from collections.abc import Mapping

from highwall.domains.reports.exports import svg
from highwall.domains.reports.queries.contents import ReportMic

WIDTH_MM = 180.0
HEIGHT_MM = 58.0

_BAR = "#3b6ea5"
_PEAK = "#c2261b"


def draw_mic_chart(mic: ReportMic, texts: Mapping[str, str]) -> str:
    """Bars of the charge in the window that starts at each firing time, the highest marked.

    `texts`: mic_title, axis_time, axis_charge.
    """
    left, right, top, bottom = 16.0, WIDTH_MM - 3.0, 6.0, HEIGHT_MM - 11.0
    last = max((*mic.start_ms, 0.0)) + mic.window_ms
    first = min((*mic.start_ms, 0.0))
    step_x, step_y = svg.nice_step(last - first, 10), svg.nice_step(max(mic.peak_kg, 1.0), 5)
    ceiling = max(step_y, -(-mic.peak_kg * 1.08 // step_y) * step_y)

    def x_of(time_ms: float) -> float:
        return left + (time_ms - first) / (last - first) * (right - left)

    def y_of(mass_kg: float) -> float:
        return bottom - mass_kg / ceiling * (bottom - top)

    parts = []
    for k in range(int(ceiling / step_y + 1e-9) + 1):
        y = y_of(k * step_y)
        parts.append(svg.line(left, y, right, y, width=0.1, color="#c9d0d7"))
        parts.append(svg.label(left - 1.5, y + 0.8, svg.grouped(k * step_y), size=2.3, anchor="end"))
    k = -int(-first // step_x)
    while k * step_x <= last:
        x = x_of(k * step_x)
        parts.append(svg.line(x, bottom, x, bottom + 1.0, width=0.2))
        parts.append(svg.label(x, bottom + 3.8, svg.grouped(k * step_x), size=2.3, anchor="middle"))
        k += 1
    width = max(0.25, mic.window_ms / (last - first) * (right - left))
    bars = []
    for start, following, mass in zip(mic.start_ms, (*mic.start_ms[1:], last), mic.charge_kg, strict=True):
        end = x_of(min(start + mic.window_ms, following))
        bars.append(
            f"M{svg.number(x_of(start))} {svg.number(bottom)}V{svg.number(y_of(mass))}"
            f"H{svg.number(end)}V{svg.number(bottom)}Z"
        )
    parts.append(f'<path d="{"".join(bars)}" fill="{_BAR}"/>')
    if mic.peak_at_ms is not None:
        x, y = x_of(mic.peak_at_ms), y_of(mic.peak_kg)
        parts.append(svg.box(x, y, width, bottom - y, fill=_PEAK, stroke=_PEAK, pen=0.15))
        parts.append(
            f'<path d="M{svg.number(left)} {svg.number(y)}H{svg.number(right)}" stroke="{_PEAK}" '
            'stroke-width="0.2" stroke-dasharray="1.4 1"/>'
        )
        anchor = "start" if x < (left + right) / 2 else "end"
        words = f"{svg.grouped(mic.peak_kg, 1)} kg @ {mic.peak_at_ms:g} ms"
        parts.append(svg.label(x, y - 1.2, words, size=2.6, anchor=anchor, color=_PEAK, bold=True))
    parts += [
        svg.line(left, bottom, right, bottom, width=0.25),
        svg.line(left, top, left, bottom, width=0.25),
        svg.label((left + right) / 2, HEIGHT_MM - 2.2, texts["axis_time"], size=2.5, anchor="middle"),
        f'<g transform="translate(3.4 {svg.number((top + bottom) / 2)}) rotate(-90)">'
        + svg.label(0, 0, texts["axis_charge"], size=2.5, anchor="middle")
        + "</g>",
    ]
    return svg.drawing(WIDTH_MM, HEIGHT_MM, parts, texts["mic_title"])

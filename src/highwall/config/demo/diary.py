"""What happens in the demonstration mine, in the order of its dates."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from highwall.config.demo.shots import Shot
from highwall.domains.notifications.models import Notification
from highwall.domains.regions.models import Region
from highwall.kit.actors import ActingContext, Actor, acting
from highwall.kit.calendar import calendar_day, start_of_day
from highwall.kit.events import outbox

READ_AFTER = timedelta(days=2)

type Step = Callable[[Actor, datetime], object]
type ShotStep = Callable[[Shot, Actor, datetime], object]


def moment_from(now: datetime, day: int, hour: float) -> datetime:
    """A time of day so many days from the day of a moment."""
    return start_of_day(calendar_day(now) + timedelta(days=day), hour)


@dataclass
class Diary:
    """Steps by date. What lies in the future is not taken, so the state of the mine follows from the dates alone."""

    now: datetime
    began: datetime
    """When the company had its people, stores and rules."""
    regions: dict[str, Region]
    shots: list[Shot]
    people: dict[str, Actor] = field(default_factory=dict)
    """By the key of each."""
    _steps: list[tuple[datetime, int, Actor, Step]] = field(default_factory=list)

    def moment(self, day: int, hour: float = 8.0) -> datetime:
        """A time of day so many days from today; days before today are negative."""
        return moment_from(self.now, day, hour)

    def add(self, day: int, hour: float, who: str, step: Step) -> None:
        """Note that somebody takes a step at a time."""
        self._steps.append((self.moment(day, hour), len(self._steps), self.people[who], step))

    def add_for(self, shot: Shot, before: int, hour: float, who: str, step: ShotStep) -> None:
        """Note that somebody takes a step of a shot, so many days before it is fired."""
        self.add(shot.fires_on - before, hour, who, partial(step, shot))

    def play(self) -> int:
        """Take the steps that lie in the past, oldest first, and gives their number. What others do about a step
        (notifications, calculations) is done at once, as the worker does it within a second."""
        taken = 0
        for at, _, actor, step in sorted(self._steps, key=lambda entry: entry[:2]):
            if at > self.now:
                break
            with acting(ActingContext(actor_id=actor.user_id, source="demonstration")):
                step(actor, at)
            if outbox.deliver_pending():
                self._date_notifications(at)
            taken += 1
        return taken

    def _date_notifications(self, at: datetime) -> None:
        """Notifications carry the time of their cause; those of long ago have been read."""
        read_at = at + timedelta(hours=1) if self.now - at > READ_AFTER else None
        Notification.objects.filter(created_at__gte=self.now).update(created_at=at, read_at=read_at)

from procrastinate.contrib.django import app

from highwall.domains.notifications import services


@app.periodic(cron="40 1 * * *")
@app.task(name="notifications.forget_old", queueing_lock="notifications.forget_old")
def forget_old(timestamp: int) -> None:
    services.forget_old()

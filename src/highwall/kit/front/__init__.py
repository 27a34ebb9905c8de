"""What stands between the network and the application: it takes requests in whole and hands answers out at whatever
pace, so that no slow client holds one of the few threads in which the application runs."""

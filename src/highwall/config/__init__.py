"""Settings, URLs, API assembly and the role table: the only place that knows every domain."""

from django.db import migrations

SQL = """
DO $do$
BEGIN
    IF current_setting('server_version_num')::int >= 180000 THEN
        CREATE FUNCTION highwall_new_id() RETURNS uuid LANGUAGE sql VOLATILE AS 'SELECT uuidv7()';
    ELSE
        CREATE FUNCTION highwall_new_id() RETURNS uuid LANGUAGE sql VOLATILE AS $body$
            SELECT encode(
                set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
                    PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
                    FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
        $body$;
    END IF;
END
$do$;

CREATE TABLE audit_event (
    id uuid NOT NULL DEFAULT highwall_new_id(),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    xid bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
    event varchar(40) NOT NULL,
    resource varchar(63) NOT NULL,
    resource_id text NOT NULL,
    actor_id uuid,
    session_id uuid,
    address inet,
    request_id text,
    source text,
    before jsonb,
    after jsonb,
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE audit_event_default PARTITION OF audit_event DEFAULT;
CREATE INDEX audit_event_at ON audit_event (at DESC, id DESC);
CREATE INDEX audit_event_resource ON audit_event (resource, resource_id, at DESC);
CREATE INDEX audit_event_actor ON audit_event (actor_id, at DESC);
CREATE INDEX audit_event_event ON audit_event (event, at DESC);
CREATE INDEX audit_event_xid ON audit_event (xid);

CREATE FUNCTION highwall_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is not possible', TG_TABLE_NAME, lower(TG_OP)
        USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
    FOR EACH ROW EXECUTE FUNCTION highwall_refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION highwall_refuse_change();

CREATE FUNCTION highwall_ensure_partitions(parent regclass, first_month date, months int) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    begins date;
    part text;
BEGIN
    FOR step IN 0..months - 1 LOOP
        begins := (date_trunc('month', first_month) + make_interval(months => step))::date;
        part := parent::text || '_y' || to_char(begins, 'YYYY"m"MM');
        IF to_regclass(part) IS NULL THEN
            EXECUTE format('CREATE TABLE %I PARTITION OF %s FOR VALUES FROM (%L) TO (%L)',
                part, parent, begins::timestamp AT TIME ZONE 'UTC',
                (begins + interval '1 month')::timestamp AT TIME ZONE 'UTC');
        END IF;
    END LOOP;
END
$$;
SELECT highwall_ensure_partitions('audit_event'::regclass, (now() - interval '1 month')::date, 8);
"""
UNDO = """
DROP TABLE audit_event;
DROP FUNCTION highwall_ensure_partitions(regclass, date, int);
DROP FUNCTION highwall_refuse_change();
DROP FUNCTION highwall_new_id();
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [migrations.RunSQL(SQL, UNDO)]

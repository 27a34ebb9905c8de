"""The SQL of the first migration of kit: the audit trail, and the functions by which an append-only table is kept."""

# The identifier of a cluster never changes while it runs, so a plan may hold it as a constant: IMMUTABLE on purpose.
IDENTIFIERS = """
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

CREATE FUNCTION highwall_cluster() RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS 'SELECT system_identifier FROM pg_control_system()';
"""
NO_IDENTIFIERS = """
DROP FUNCTION highwall_cluster();
DROP FUNCTION highwall_new_id();
"""

# Statement triggers are not inherited by partitions, so each partition of an append-only table gets its own.
APPEND_ONLY = """
CREATE FUNCTION highwall_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is not possible', TG_TABLE_NAME, lower(TG_OP)
        USING ERRCODE = 'restrict_violation';
END
$$;

CREATE FUNCTION highwall_guard_partition(parent regclass, part regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_trigger WHERE tgrelid = parent AND NOT tgisinternal AND tgtype & 32 <> 0) THEN
        EXECUTE format('CREATE OR REPLACE TRIGGER no_truncate BEFORE TRUNCATE ON %s
            FOR EACH STATEMENT EXECUTE FUNCTION highwall_refuse_change()', part);
    END IF;
END
$$;

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
            PERFORM highwall_guard_partition(parent, part::regclass);
        END IF;
    END LOOP;
END
$$;
"""
NOT_APPEND_ONLY = """
DROP FUNCTION highwall_ensure_partitions(regclass, date, int);
DROP FUNCTION highwall_guard_partition(regclass, regclass);
DROP FUNCTION highwall_refuse_change();
"""

# Events are written far more often than they are asked for, and each index costs as much as a fifth of the event.
# What is asked together stands in one index: behind the moment, by which it is sorted, for it is looked at without the
# row. New events come at the end of an ascending index, which is then neither split in half nor left half empty. Ids
# follow the time, so a summary of each few blocks finds one.
TRAIL = """
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
    cluster bigint NOT NULL DEFAULT highwall_cluster(),
    PRIMARY KEY (at, id)
) PARTITION BY RANGE (at);
CREATE TABLE audit_event_default PARTITION OF audit_event DEFAULT;
CREATE INDEX audit_event_seal ON audit_event (cluster, xid);
CREATE INDEX audit_event_id ON audit_event USING brin (id) WITH (pages_per_range = 16, autosummarize = on);
CREATE INDEX audit_event_record ON audit_event (resource_id, at) WHERE resource_id <> '';
CREATE INDEX audit_event_resource ON audit_event (resource, at, event);
CREATE INDEX audit_event_event ON audit_event (event, at, resource);
CREATE INDEX audit_event_actor ON audit_event (actor_id, at, event, resource) WHERE actor_id IS NOT NULL;
CREATE INDEX audit_event_address ON audit_event (address, at) WHERE address IS NOT NULL;
CREATE INDEX audit_event_request ON audit_event (request_id) WHERE request_id IS NOT NULL;

CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
    FOR EACH ROW EXECUTE FUNCTION highwall_refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION highwall_refuse_change();
SELECT highwall_guard_partition('audit_event'::regclass, 'audit_event_default'::regclass);
SELECT highwall_ensure_partitions('audit_event'::regclass, (now() - interval '1 month')::date, 8);
"""
NO_TRAIL = "DROP TABLE audit_event;"

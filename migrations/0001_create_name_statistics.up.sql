-- Countries, datasets, jobs and API keys as the name-statistics specification has them, and under the
-- documented relation `names` a compact store: one row per series instead of one per figure.
-- Decisions: docs/decisions/0003-packed-series.md, 0004-departures-from-the-specification.md

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE countries (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    code VARCHAR(2) NOT NULL UNIQUE,
    name VARCHAR(100) NOT NULL,
    source_url TEXT,
    attribution TEXT,
    created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
    updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW()
);
CREATE INDEX idx_countries_code ON countries(code);
COMMENT ON TABLE countries IS 'Countries with baby name statistics';
COMMENT ON COLUMN countries.code IS 'ISO 3166-1 alpha-2 country code';
COMMENT ON COLUMN countries.source_url IS 'URL to official government data source';
COMMENT ON COLUMN countries.attribution IS 'Required attribution text for data usage';

CREATE TABLE datasets (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    country_id UUID NOT NULL REFERENCES countries(id) ON DELETE RESTRICT,
    filename VARCHAR(255) NOT NULL,
    file_path TEXT NOT NULL,
    file_size BIGINT NOT NULL,
    status VARCHAR(20) NOT NULL DEFAULT 'pending',
    row_count INTEGER,
    error_message TEXT,
    uploaded_by VARCHAR(100),
    uploaded_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
    processed_at TIMESTAMPTZ,
    deleted_at TIMESTAMPTZ,
    -- beyond the specification
    load_no INTEGER UNIQUE,
    sha256 CHAR(64) NOT NULL DEFAULT repeat('0', 64),
    options JSONB NOT NULL DEFAULT '{}',
    profile VARCHAR(50) NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    region VARCHAR(20),
    measure VARCHAR(10) NOT NULL DEFAULT 'births',
    min_year INTEGER,
    max_year INTEGER,
    receipt JSON,
    source JSON,
    preferred_at TIMESTAMPTZ,
    CONSTRAINT chk_status CHECK (status IN ('pending', 'processing', 'completed', 'failed', 'reprocessing')),
    CONSTRAINT chk_file_size CHECK (file_size > 0),
    CONSTRAINT chk_row_count CHECK (row_count IS NULL OR row_count >= 0),
    CONSTRAINT chk_measure CHECK (measure IN ('births', 'bearers'))
);
CREATE INDEX idx_datasets_country_id ON datasets(country_id);
CREATE INDEX idx_datasets_status ON datasets(status) WHERE deleted_at IS NULL;
CREATE INDEX idx_datasets_uploaded_at ON datasets(uploaded_at DESC);
CREATE INDEX idx_datasets_deleted_at ON datasets(deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX idx_datasets_sha256 ON datasets(sha256);
COMMENT ON TABLE datasets IS 'Uploaded dataset files and their processing status';
COMMENT ON COLUMN datasets.status IS 'Processing status: pending, processing, completed, failed, reprocessing';
COMMENT ON COLUMN datasets.file_path IS 'Path of the kept original, relative to the library';
COMMENT ON COLUMN datasets.deleted_at IS 'Soft delete timestamp for versioning';
COMMENT ON COLUMN datasets.row_count IS 'Number of facts: (region, year, name, gender) with a count';
COMMENT ON COLUMN datasets.load_no IS 'The load whose series speak for this dataset; null until the first promotion';
COMMENT ON COLUMN datasets.sha256 IS 'SHA-256 of the file as it was imported';
COMMENT ON COLUMN datasets.options IS 'What the user said beyond the file (country, year, gender, …): part of its identity';
COMMENT ON COLUMN datasets.receipt IS 'What the import did, to the last line';
COMMENT ON COLUMN datasets.source IS 'What its source says of itself: office, licence, threshold, notes';
COMMENT ON COLUMN datasets.preferred_at IS 'When the user made it speak for its years, whatever is newer; the latest word counts';

CREATE SEQUENCE load_numbers AS integer;

CREATE TABLE rejections (
    dataset_id UUID NOT NULL REFERENCES datasets(id) ON DELETE CASCADE,
    load_no INTEGER NOT NULL,
    no INTEGER NOT NULL,
    member TEXT,
    line INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    value TEXT NOT NULL,
    rule VARCHAR(40) NOT NULL,
    PRIMARY KEY (load_no, no)
);
COMMENT ON TABLE rejections IS 'Lines that could not become facts, all of them';

CREATE TABLE regions (
    no SMALLINT PRIMARY KEY,
    country_id UUID REFERENCES countries(id) ON DELETE RESTRICT,
    code VARCHAR(20) NOT NULL UNIQUE,
    name TEXT NOT NULL
);
INSERT INTO regions (no, country_id, code, name) VALUES (0, NULL, '', 'whole country');
COMMENT ON TABLE regions IS 'Parts of countries; number 0 stands for the whole of any country';
COMMENT ON COLUMN regions.code IS 'ISO 3166-2 where it exists';

CREATE TABLE coverage (
    load_no INTEGER NOT NULL,
    region_no SMALLINT NOT NULL REFERENCES regions(no),
    dataset_id UUID NOT NULL REFERENCES datasets(id) ON DELETE CASCADE,
    country_id UUID NOT NULL REFERENCES countries(id) ON DELETE RESTRICT,
    measure VARCHAR(10) NOT NULL,
    derived BOOLEAN NOT NULL,
    complete BOOLEAN NOT NULL,
    min_year INTEGER NOT NULL,
    max_year INTEGER NOT NULL,
    speaks VARCHAR(4) NOT NULL DEFAULT 'none',
    PRIMARY KEY (load_no, region_no),
    CONSTRAINT chk_speaks CHECK (speaks IN ('all', 'some', 'none'))
);
CREATE INDEX idx_coverage_country ON coverage(country_id, region_no);
COMMENT ON TABLE coverage IS 'Which place a load covers, and whether its figures are the ones that speak for it';
COMMENT ON COLUMN coverage.derived IS 'True: the sum of regions, made by Onoma, not published';
COMMENT ON COLUMN coverage.complete IS 'True: holds every name at or above the threshold; false: a list of the most frequent';
COMMENT ON COLUMN coverage.speaks IS 'all, some or none of its strata speak';

CREATE TABLE strata (
    load_no INTEGER NOT NULL,
    region_no SMALLINT NOT NULL,
    year INTEGER NOT NULL,
    gender CHAR(1) NOT NULL,
    births BIGINT,
    names INTEGER NOT NULL,
    ranked INTEGER NOT NULL DEFAULT 0,
    suppressed INTEGER NOT NULL DEFAULT 0,
    denominator BIGINT,
    speaks BOOLEAN NOT NULL DEFAULT true,
    run_counts INTEGER[] NOT NULL,
    run_ranks INTEGER[] NOT NULL,
    PRIMARY KEY (load_no, year, gender, region_no),
    CONSTRAINT chk_year CHECK (year BETWEEN 1800 AND 2100),
    CONSTRAINT chk_gender CHECK (gender IN ('M', 'F')),
    CONSTRAINT chk_births CHECK (CASE WHEN names > ranked THEN births > 0 ELSE births IS NULL END),
    CONSTRAINT chk_names CHECK (ranked BETWEEN 0 AND names AND suppressed >= 0 AND names + suppressed > 0)
);
-- Runs are read whole by every question about ranks: unpacking them would cost more than it saves.
ALTER TABLE strata ALTER run_counts SET STORAGE EXTERNAL, ALTER run_ranks SET STORAGE EXTERNAL;
COMMENT ON TABLE strata IS 'One row per load, region, year and gender: sums, and the runs that turn a count into its rank';
COMMENT ON COLUMN strata.births IS 'Sum of the counts listed; null: no count was published';
COMMENT ON COLUMN strata.names IS 'Number of names listed';
COMMENT ON COLUMN strata.ranked IS 'How many of them have a rank alone';
COMMENT ON COLUMN strata.suppressed IS 'How many further names are said to have a count that was not published';
COMMENT ON COLUMN strata.denominator IS 'What shares are shares of; null: no share may be computed';
COMMENT ON COLUMN strata.speaks IS 'True: this load is the one that speaks for the place, year and gender';
COMMENT ON COLUMN strata.run_counts IS 'Distinct counts, ascending';
COMMENT ON COLUMN strata.run_ranks IS 'Standard competition rank (1, 2, 2, 4) of each of run_counts';

CREATE TABLE series (
    load_no INTEGER NOT NULL,
    no INTEGER NOT NULL,
    best_rank INTEGER NOT NULL,
    total BIGINT NOT NULL,
    region_no SMALLINT NOT NULL,
    first_year SMALLINT NOT NULL,
    last_year SMALLINT NOT NULL,
    width SMALLINT NOT NULL,
    gender CHAR(1) NOT NULL,
    name VARCHAR(100) COLLATE "C" NOT NULL,
    counts BYTEA NOT NULL,
    -- One constraint: five take twice as long for each of the hundred thousand rows of an import.
    CONSTRAINT chk_series CHECK (total > 0 AND octet_length(name) > 0 AND gender IN ('M', 'F')
        AND first_year >= 1800 AND last_year <= 2100 AND first_year <= last_year
        AND octet_length(counts) = (last_year - first_year + 1) * width)
);
CREATE INDEX idx_series_name ON series(name, load_no);
-- Without the gender: comparing it costs more than the pages of the other gender.
CREATE INDEX idx_series_place ON series USING brin (load_no, region_no, best_rank) WITH (pages_per_range = 8);
COMMENT ON TABLE series IS 'Packed store of names: one row per load, region, gender and name, in the order region, gender, best rank';
COMMENT ON COLUMN series.no IS 'Position within the load, from 0';
COMMENT ON COLUMN series.best_rank IS 'The best rank of any of its years';
COMMENT ON COLUMN series.total IS 'Sum of counts';
COMMENT ON COLUMN series.width IS 'Bytes of each count, 1 to 4';
COMMENT ON COLUMN series.counts IS 'Counts of first_year to last_year, big-endian, width bytes each; 0: nothing published for that year';

-- The count of a series that stands i years after its first; 0 outside of its years.
CREATE FUNCTION count_at(counts BYTEA, width SMALLINT, i INTEGER) RETURNS INTEGER
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS 'SELECT substr(counts, 1 + i * width, width)::int';
COMMENT ON FUNCTION count_at IS 'Count of a series, i years after its first year';

CREATE TABLE given_names (
    folded TEXT COLLATE "C" NOT NULL,
    name VARCHAR(100) COLLATE "C" NOT NULL,
    PRIMARY KEY (folded, name)
);
COMMENT ON TABLE given_names IS 'Every spelling that occurs, with the key that search compares';
COMMENT ON COLUMN given_names.folded IS 'Lower case, without accents';

-- Every figure of every promoted load, also of regions, superseded editions and deleted datasets.
CREATE VIEW names_all AS
SELECT (c.load_no::bigint << 40) | (s.no::bigint << 9) | (y.year - 1800) AS id,
       d.id AS dataset_id, d.country_id, y.year, s.name, y.gender,
       count_at(s.counts, s.width, y.year - s.first_year) AS count,
       d.processed_at AS created_at, d.deleted_at,
       y.region_no, y.load_no, y.speaks, c.measure, c.derived
FROM coverage c
JOIN datasets d ON d.id = c.dataset_id AND d.load_no = c.load_no
JOIN strata y ON y.load_no = c.load_no AND y.region_no = c.region_no
JOIN series s ON s.load_no = y.load_no AND s.region_no = y.region_no AND s.gender = y.gender
             AND y.year BETWEEN s.first_year AND s.last_year
WHERE count_at(s.counts, s.width, y.year - s.first_year) > 0;
COMMENT ON VIEW names_all IS 'Every figure of every load: regions, superseded editions and deleted datasets too';

CREATE VIEW names AS
SELECT id, dataset_id, country_id, year, name, gender, count, created_at, deleted_at
FROM names_all
WHERE region_no = 0 AND speaks AND measure = 'births' AND deleted_at IS NULL;
COMMENT ON VIEW names IS 'Normalized baby name statistics: the figures that speak for whole countries, each once';
COMMENT ON COLUMN names.gender IS 'M for Male, F for Female';
COMMENT ON COLUMN names.count IS 'Number of babies with this name in the given year';
COMMENT ON COLUMN names.deleted_at IS 'Soft delete timestamp; figures of deleted datasets are in names_all only';

CREATE VIEW name_statistics AS
SELECT country_id, year, gender, name, SUM(count) AS total_count, COUNT(*) AS dataset_count
FROM names
WHERE deleted_at IS NULL
GROUP BY country_id, year, gender, name;
COMMENT ON VIEW name_statistics IS 'Totals by country, year, gender and name; a dataset has one figure for each, so COUNT(*) counts datasets';

-- The births (or bearers) of a series that speak: its stored total, or the sum over the years in which its load speaks.
CREATE VIEW speaking_totals AS
SELECT c.country_id, c.region_no, c.load_no, c.measure, s.name, s.gender,
       CASE WHEN c.speaks = 'all' THEN s.total
            ELSE (SELECT sum(count_at(s.counts, s.width, y.year - s.first_year))
                  FROM strata y
                  WHERE y.load_no = s.load_no AND y.region_no = s.region_no AND y.gender = s.gender
                    AND y.speaks AND y.year BETWEEN s.first_year AND s.last_year)
       END AS total
FROM coverage c
JOIN series s ON s.load_no = c.load_no AND s.region_no = c.region_no
WHERE c.speaks <> 'none';
COMMENT ON VIEW speaking_totals IS 'Births (or bearers: see measure) per name, gender and place over all years that speak';

CREATE VIEW gender_probabilities AS
SELECT name, country_id, male_count, female_count, total_count,
       ROUND(male_count::NUMERIC / NULLIF(total_count, 0) * 100, 2) AS male_probability,
       ROUND(female_count::NUMERIC / NULLIF(total_count, 0) * 100, 2) AS female_probability
FROM (SELECT name, country_id,
             SUM(CASE WHEN gender = 'M' THEN total ELSE 0 END)::bigint AS male_count,
             SUM(CASE WHEN gender = 'F' THEN total ELSE 0 END)::bigint AS female_count,
             SUM(total)::bigint AS total_count
      FROM speaking_totals
      WHERE region_no = 0 AND measure = 'births'
      GROUP BY name, country_id
      HAVING SUM(total) >= 100) AS counted;
COMMENT ON VIEW gender_probabilities IS 'Recorded sex of the bearers of names with at least 100 births';

CREATE TABLE jobs (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    dataset_id UUID REFERENCES datasets(id) ON DELETE CASCADE,
    type VARCHAR(50) NOT NULL,
    status VARCHAR(20) NOT NULL DEFAULT 'queued',
    payload JSONB,
    attempts INTEGER NOT NULL DEFAULT 0,
    max_attempts INTEGER NOT NULL DEFAULT 3,
    last_error TEXT,
    next_retry_at TIMESTAMPTZ,
    locked_at TIMESTAMPTZ,
    locked_by VARCHAR(100),
    created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    started_at TIMESTAMPTZ,
    completed_at TIMESTAMPTZ,
    -- beyond the specification
    receipt JSON,
    error JSON,
    dismissed BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT chk_type CHECK (type IN ('parse_dataset', 'reprocess_dataset')),
    CONSTRAINT chk_status CHECK (status IN ('queued', 'running', 'completed', 'failed')),
    CONSTRAINT chk_attempts CHECK (attempts >= 0 AND attempts <= max_attempts)
);
CREATE INDEX idx_jobs_status_next_retry ON jobs(status, next_retry_at) WHERE status = 'queued';
CREATE INDEX idx_jobs_dataset_id ON jobs(dataset_id);
CREATE INDEX idx_jobs_created_at ON jobs(created_at DESC);
CREATE INDEX idx_jobs_locked_at ON jobs(locked_at) WHERE locked_at IS NOT NULL AND status = 'running';
COMMENT ON TABLE jobs IS 'Asynchronous job queue for background processing';
COMMENT ON COLUMN jobs.type IS 'Job type: parse_dataset, reprocess_dataset';
COMMENT ON COLUMN jobs.status IS 'Job status: queued, running, completed, failed';
COMMENT ON COLUMN jobs.locked_at IS 'Timestamp when job was locked by a worker';
COMMENT ON COLUMN jobs.locked_by IS 'Worker ID (hostname or container ID)';

CREATE TABLE api_keys (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    key_hash VARCHAR(255) NOT NULL UNIQUE,
    name VARCHAR(100) NOT NULL,
    role VARCHAR(20) NOT NULL DEFAULT 'viewer',
    expires_at TIMESTAMPTZ,
    last_used_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
    revoked_at TIMESTAMPTZ,
    CONSTRAINT chk_role CHECK (role IN ('admin', 'viewer'))
);
CREATE INDEX idx_api_keys_key_hash ON api_keys(key_hash) WHERE revoked_at IS NULL;
CREATE INDEX idx_api_keys_expires_at ON api_keys(expires_at) WHERE expires_at IS NOT NULL AND revoked_at IS NULL;
COMMENT ON TABLE api_keys IS 'API keys for authentication';
COMMENT ON COLUMN api_keys.key_hash IS 'bcrypt hash of the API key';
COMMENT ON COLUMN api_keys.role IS 'User role: admin (full access), viewer (read-only)';
COMMENT ON COLUMN api_keys.revoked_at IS 'Timestamp when key was revoked';

CREATE FUNCTION update_updated_at_column() RETURNS TRIGGER AS $$
BEGIN
    NEW.updated_at = NOW();
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER update_countries_updated_at
    BEFORE UPDATE ON countries
    FOR EACH ROW
    EXECUTE FUNCTION update_updated_at_column();

CREATE FUNCTION lock_next_job(worker_id VARCHAR(100))
RETURNS TABLE (job_id UUID, job_type VARCHAR(50), job_payload JSONB) AS $$
BEGIN
    RETURN QUERY
    UPDATE jobs
    SET status = 'running',
        locked_at = NOW(),
        locked_by = worker_id,
        started_at = COALESCE(started_at, NOW()),
        attempts = attempts + 1
    WHERE id = (
        SELECT id
        FROM jobs
        WHERE status = 'queued'
          AND (next_retry_at IS NULL OR next_retry_at <= NOW())
        ORDER BY created_at ASC
        LIMIT 1
        FOR UPDATE SKIP LOCKED
    )
    RETURNING id, type, payload;
END;
$$ LANGUAGE plpgsql;
COMMENT ON FUNCTION lock_next_job IS 'Claims the oldest due job for a worker';

CREATE FUNCTION cleanup_old_jobs() RETURNS INTEGER AS $$
DECLARE
    deleted_count INTEGER;
BEGIN
    DELETE FROM jobs
    WHERE status IN ('completed', 'failed')
      AND completed_at < NOW() - INTERVAL '30 days';
    GET DIAGNOSTICS deleted_count = ROW_COUNT;
    RETURN deleted_count;
END;
$$ LANGUAGE plpgsql;
COMMENT ON FUNCTION cleanup_old_jobs IS 'Removes ended jobs older than 30 days; called at every start';

-- The documented transitions, and no others.
CREATE FUNCTION check_status_transition() RETURNS TRIGGER AS $$
BEGIN
    IF NEW.status <> OLD.status AND NOT (OLD.status || '>' || NEW.status) = ANY (TG_ARGV) THEN
        RAISE EXCEPTION 'status of % cannot go from % to %', TG_TABLE_NAME, OLD.status, NEW.status
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER check_datasets_status
    BEFORE UPDATE OF status ON datasets
    FOR EACH ROW
    EXECUTE FUNCTION check_status_transition(
        'pending>processing', 'processing>completed', 'processing>failed',
        'completed>reprocessing', 'reprocessing>completed', 'reprocessing>failed');

CREATE TRIGGER check_jobs_status
    BEFORE UPDATE OF status ON jobs
    FOR EACH ROW
    EXECUTE FUNCTION check_status_transition(
        'queued>running', 'running>completed', 'running>failed', 'running>queued', 'queued>failed');

-- Deleting a dataset for good deletes its figures (ON DELETE CASCADE of the documented table).
CREATE FUNCTION delete_figures() RETURNS TRIGGER AS $$
BEGIN
    DELETE FROM series WHERE load_no = OLD.load_no;
    DELETE FROM strata WHERE load_no = OLD.load_no;
    RETURN OLD;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER delete_dataset_figures
    AFTER DELETE ON datasets
    FOR EACH ROW
    EXECUTE FUNCTION delete_figures();

-- For a country, region, year, gender and measure exactly one load speaks: published before derived, what the user
-- prefers, counts before ranks alone, complete before a list of the most frequent, the later edition before the
-- earlier, the later import before the earlier.
CREATE FUNCTION choose_speakers(country UUID) RETURNS VOID AS $$
BEGIN
    WITH candidates AS (
        SELECT y.load_no, y.region_no, y.year, y.gender,
               d.deleted_at IS NULL AND row_number() OVER (
                   PARTITION BY c.measure, y.region_no, y.year, y.gender
                   ORDER BY d.deleted_at IS NOT NULL, c.derived, d.preferred_at DESC NULLS LAST,
                            y.births IS NULL, y.names = 0, NOT c.complete, d.max_year DESC, c.load_no DESC
               ) = 1 AS speaks
        FROM coverage c
        JOIN datasets d ON d.id = c.dataset_id AND d.load_no = c.load_no
        JOIN strata y ON y.load_no = c.load_no AND y.region_no = c.region_no
        WHERE c.country_id = country
    )
    UPDATE strata y SET speaks = n.speaks
    FROM candidates n
    WHERE y.load_no = n.load_no AND y.region_no = n.region_no AND y.year = n.year AND y.gender = n.gender
      AND y.speaks <> n.speaks;

    UPDATE coverage c SET speaks = n.speaks
    FROM (
        SELECT y.load_no, y.region_no,
               CASE WHEN bool_and(y.speaks) THEN 'all' WHEN bool_or(y.speaks) THEN 'some' ELSE 'none' END AS speaks
        FROM coverage p
        JOIN datasets d ON d.id = p.dataset_id AND d.load_no = p.load_no
        JOIN strata y ON y.load_no = p.load_no AND y.region_no = p.region_no
        WHERE p.country_id = country
        GROUP BY y.load_no, y.region_no
    ) n
    WHERE c.load_no = n.load_no AND c.region_no = n.region_no AND c.speaks <> n.speaks;
END;
$$ LANGUAGE plpgsql;
COMMENT ON FUNCTION choose_speakers IS 'Decides anew which load speaks for each place and year of a country';

INSERT INTO countries (code, name, source_url, attribution) VALUES
('US', 'United States', 'https://www.ssa.gov/oact/babynames/', 'Social Security Administration'),
('GB', 'United Kingdom', 'https://www.ons.gov.uk/peoplepopulationandcommunity/birthsdeathsandmarriages/livebirths', 'Office for National Statistics'),
('CA', 'Canada', 'https://www.statcan.gc.ca/', 'Statistics Canada'),
('AU', 'Australia', 'https://www.abs.gov.au/', 'Australian Bureau of Statistics');

INSERT INTO countries (code, name) VALUES
  ('AD', 'Andorra'), ('AE', 'United Arab Emirates'), ('AF', 'Afghanistan'), ('AG', 'Antigua & Barbuda'),
  ('AI', 'Anguilla'), ('AL', 'Albania'), ('AM', 'Armenia'), ('AO', 'Angola'), ('AQ', 'Antarctica'),
  ('AR', 'Argentina'), ('AS', 'American Samoa'), ('AT', 'Austria'), ('AW', 'Aruba'),
  ('AX', 'Åland Islands'), ('AZ', 'Azerbaijan'), ('BA', 'Bosnia & Herzegovina'), ('BB', 'Barbados'),
  ('BD', 'Bangladesh'), ('BE', 'Belgium'), ('BF', 'Burkina Faso'), ('BG', 'Bulgaria'),
  ('BH', 'Bahrain'), ('BI', 'Burundi'), ('BJ', 'Benin'), ('BL', 'St. Barthélemy'), ('BM', 'Bermuda'),
  ('BN', 'Brunei'), ('BO', 'Bolivia'), ('BQ', 'Caribbean Netherlands'), ('BR', 'Brazil'),
  ('BS', 'Bahamas'), ('BT', 'Bhutan'), ('BV', 'Bouvet Island'), ('BW', 'Botswana'), ('BY', 'Belarus'),
  ('BZ', 'Belize'), ('CC', 'Cocos (Keeling) Islands'), ('CD', 'Congo - Kinshasa'),
  ('CF', 'Central African Republic'), ('CG', 'Congo - Brazzaville'), ('CH', 'Switzerland'),
  ('CI', 'Côte d’Ivoire'), ('CK', 'Cook Islands'), ('CL', 'Chile'), ('CM', 'Cameroon'), ('CN', 'China'),
  ('CO', 'Colombia'), ('CR', 'Costa Rica'), ('CU', 'Cuba'), ('CV', 'Cape Verde'), ('CW', 'Curaçao'),
  ('CX', 'Christmas Island'), ('CY', 'Cyprus'), ('CZ', 'Czechia'), ('DE', 'Germany'),
  ('DJ', 'Djibouti'), ('DK', 'Denmark'), ('DM', 'Dominica'), ('DO', 'Dominican Republic'),
  ('DZ', 'Algeria'), ('EC', 'Ecuador'), ('EE', 'Estonia'), ('EG', 'Egypt'), ('EH', 'Western Sahara'),
  ('ER', 'Eritrea'), ('ES', 'Spain'), ('ET', 'Ethiopia'), ('FI', 'Finland'), ('FJ', 'Fiji'),
  ('FK', 'Falkland Islands'), ('FM', 'Micronesia'), ('FO', 'Faroe Islands'), ('FR', 'France'),
  ('GA', 'Gabon'), ('GD', 'Grenada'), ('GE', 'Georgia'), ('GF', 'French Guiana'), ('GG', 'Guernsey'),
  ('GH', 'Ghana'), ('GI', 'Gibraltar'), ('GL', 'Greenland'), ('GM', 'Gambia'), ('GN', 'Guinea'),
  ('GP', 'Guadeloupe'), ('GQ', 'Equatorial Guinea'), ('GR', 'Greece'),
  ('GS', 'South Georgia & South Sandwich Islands'), ('GT', 'Guatemala'), ('GU', 'Guam'),
  ('GW', 'Guinea-Bissau'), ('GY', 'Guyana'), ('HK', 'Hong Kong SAR China'),
  ('HM', 'Heard & McDonald Islands'), ('HN', 'Honduras'), ('HR', 'Croatia'), ('HT', 'Haiti'),
  ('HU', 'Hungary'), ('ID', 'Indonesia'), ('IE', 'Ireland'), ('IL', 'Israel'), ('IM', 'Isle of Man'),
  ('IN', 'India'), ('IO', 'British Indian Ocean Territory'), ('IQ', 'Iraq'), ('IR', 'Iran'),
  ('IS', 'Iceland'), ('IT', 'Italy'), ('JE', 'Jersey'), ('JM', 'Jamaica'), ('JO', 'Jordan'),
  ('JP', 'Japan'), ('KE', 'Kenya'), ('KG', 'Kyrgyzstan'), ('KH', 'Cambodia'), ('KI', 'Kiribati'),
  ('KM', 'Comoros'), ('KN', 'St. Kitts & Nevis'), ('KP', 'North Korea'), ('KR', 'South Korea'),
  ('KW', 'Kuwait'), ('KY', 'Cayman Islands'), ('KZ', 'Kazakhstan'), ('LA', 'Laos'), ('LB', 'Lebanon'),
  ('LC', 'St. Lucia'), ('LI', 'Liechtenstein'), ('LK', 'Sri Lanka'), ('LR', 'Liberia'),
  ('LS', 'Lesotho'), ('LT', 'Lithuania'), ('LU', 'Luxembourg'), ('LV', 'Latvia'), ('LY', 'Libya'),
  ('MA', 'Morocco'), ('MC', 'Monaco'), ('MD', 'Moldova'), ('ME', 'Montenegro'), ('MF', 'St. Martin'),
  ('MG', 'Madagascar'), ('MH', 'Marshall Islands'), ('MK', 'North Macedonia'), ('ML', 'Mali'),
  ('MM', 'Myanmar (Burma)'), ('MN', 'Mongolia'), ('MO', 'Macao SAR China'),
  ('MP', 'Northern Mariana Islands'), ('MQ', 'Martinique'), ('MR', 'Mauritania'), ('MS', 'Montserrat'),
  ('MT', 'Malta'), ('MU', 'Mauritius'), ('MV', 'Maldives'), ('MW', 'Malawi'), ('MX', 'Mexico'),
  ('MY', 'Malaysia'), ('MZ', 'Mozambique'), ('NA', 'Namibia'), ('NC', 'New Caledonia'), ('NE', 'Niger'),
  ('NF', 'Norfolk Island'), ('NG', 'Nigeria'), ('NI', 'Nicaragua'), ('NL', 'Netherlands'),
  ('NO', 'Norway'), ('NP', 'Nepal'), ('NR', 'Nauru'), ('NU', 'Niue'), ('NZ', 'New Zealand'),
  ('OM', 'Oman'), ('PA', 'Panama'), ('PE', 'Peru'), ('PF', 'French Polynesia'),
  ('PG', 'Papua New Guinea'), ('PH', 'Philippines'), ('PK', 'Pakistan'), ('PL', 'Poland'),
  ('PM', 'St. Pierre & Miquelon'), ('PN', 'Pitcairn Islands'), ('PR', 'Puerto Rico'),
  ('PS', 'Palestinian Territories'), ('PT', 'Portugal'), ('PW', 'Palau'), ('PY', 'Paraguay'),
  ('QA', 'Qatar'), ('RE', 'Réunion'), ('RO', 'Romania'), ('RS', 'Serbia'), ('RU', 'Russia'),
  ('RW', 'Rwanda'), ('SA', 'Saudi Arabia'), ('SB', 'Solomon Islands'), ('SC', 'Seychelles'),
  ('SD', 'Sudan'), ('SE', 'Sweden'), ('SG', 'Singapore'), ('SH', 'St. Helena'), ('SI', 'Slovenia'),
  ('SJ', 'Svalbard & Jan Mayen'), ('SK', 'Slovakia'), ('SL', 'Sierra Leone'), ('SM', 'San Marino'),
  ('SN', 'Senegal'), ('SO', 'Somalia'), ('SR', 'Suriname'), ('SS', 'South Sudan'),
  ('ST', 'São Tomé & Príncipe'), ('SV', 'El Salvador'), ('SX', 'Sint Maarten'), ('SY', 'Syria'),
  ('SZ', 'Eswatini'), ('TC', 'Turks & Caicos Islands'), ('TD', 'Chad'),
  ('TF', 'French Southern Territories'), ('TG', 'Togo'), ('TH', 'Thailand'), ('TJ', 'Tajikistan'),
  ('TK', 'Tokelau'), ('TL', 'Timor-Leste'), ('TM', 'Turkmenistan'), ('TN', 'Tunisia'), ('TO', 'Tonga'),
  ('TR', 'Türkiye'), ('TT', 'Trinidad & Tobago'), ('TV', 'Tuvalu'), ('TW', 'Taiwan'),
  ('TZ', 'Tanzania'), ('UA', 'Ukraine'), ('UG', 'Uganda'), ('UM', 'U.S. Outlying Islands'),
  ('UY', 'Uruguay'), ('UZ', 'Uzbekistan'), ('VA', 'Vatican City'), ('VC', 'St. Vincent & Grenadines'),
  ('VE', 'Venezuela'), ('VG', 'British Virgin Islands'), ('VI', 'U.S. Virgin Islands'),
  ('VN', 'Vietnam'), ('VU', 'Vanuatu'), ('WF', 'Wallis & Futuna'), ('WS', 'Samoa'), ('YE', 'Yemen'),
  ('YT', 'Mayotte'), ('ZA', 'South Africa'), ('ZM', 'Zambia'), ('ZW', 'Zimbabwe');

-- Who asks in SQL reads, and nothing else: no files, no programs.
CREATE ROLE onoma_reader NOLOGIN;
GRANT USAGE ON SCHEMA public TO onoma_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO onoma_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO onoma_reader;

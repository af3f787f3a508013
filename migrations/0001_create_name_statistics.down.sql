DROP TABLE api_keys, jobs CASCADE;
DROP VIEW gender_probabilities, speaking_totals, name_statistics, names, names_all;
DROP TABLE given_names, series, strata, coverage, regions, rejections, datasets, countries CASCADE;
DROP SEQUENCE load_numbers;
DROP FUNCTION count_at(BYTEA, SMALLINT, INTEGER), choose_speakers(UUID), delete_figures(), check_status_transition(), cleanup_old_jobs(),
    lock_next_job(VARCHAR), update_updated_at_column();
DROP EXTENSION pg_trgm;
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT ON TABLES FROM onoma_reader;
REVOKE ALL ON SCHEMA public FROM onoma_reader;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM onoma_reader;
DROP ROLE onoma_reader;

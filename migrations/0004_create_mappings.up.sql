-- How files of a layout are read, as the user said once: found again by the fingerprint of the layout.

CREATE TABLE mappings (
    fingerprint TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    mapping JSON NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE mappings IS 'Remembered ways to read files';
COMMENT ON COLUMN mappings.fingerprint IS 'Hash of the layout: kind, delimiter and header words';
COMMENT ON COLUMN mappings.mapping IS 'As shared/mapping.ts describes it';

/*
 * The tables, constraints and indexes that the name-statistics specification gives to PostgreSQL, word for word
 * in what they do; what the load does not touch (jobs, API keys, triggers, comments) is left out.
 */
export const tables = `
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
    CONSTRAINT chk_status CHECK (status IN ('pending', 'processing', 'completed', 'failed', 'reprocessing')),
    CONSTRAINT chk_file_size CHECK (file_size > 0),
    CONSTRAINT chk_row_count CHECK (row_count IS NULL OR row_count >= 0)
);
CREATE INDEX idx_datasets_country_id ON datasets(country_id);
CREATE INDEX idx_datasets_status ON datasets(status) WHERE deleted_at IS NULL;
CREATE INDEX idx_datasets_uploaded_at ON datasets(uploaded_at DESC);
CREATE INDEX idx_datasets_deleted_at ON datasets(deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE names (
    id BIGSERIAL PRIMARY KEY,
    dataset_id UUID NOT NULL REFERENCES datasets(id) ON DELETE CASCADE,
    country_id UUID NOT NULL REFERENCES countries(id) ON DELETE RESTRICT,
    year INTEGER NOT NULL,
    name VARCHAR(100) NOT NULL,
    gender CHAR(1) NOT NULL,
    count INTEGER NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
    deleted_at TIMESTAMPTZ,
    CONSTRAINT chk_year CHECK (year BETWEEN 1800 AND 2100),
    CONSTRAINT chk_gender CHECK (gender IN ('M', 'F')),
    CONSTRAINT chk_count CHECK (count > 0),
    CONSTRAINT chk_name_length CHECK (LENGTH(name) > 0 AND LENGTH(name) <= 100),
    CONSTRAINT uq_names_dataset_year_name_gender UNIQUE (dataset_id, year, name, gender)
)`;

/** Indexes of `names` that the specification advises to drop before a bulk load and to create again after it. */
export const namesIndexes = {
  idx_names_country_year_gender:
    "names(country_id, year, gender) WHERE deleted_at IS NULL",
  idx_names_name_country: "names(name, country_id) WHERE deleted_at IS NULL",
  idx_names_dataset_id: "names(dataset_id)",
  idx_names_deleted_at: "names(deleted_at) WHERE deleted_at IS NOT NULL",
  idx_names_country_year_count:
    "names(country_id, year, count DESC) WHERE deleted_at IS NULL",
  idx_names_name_year_gender:
    "names(name, year, gender, country_id) WHERE deleted_at IS NULL",
};

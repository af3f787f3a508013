-- Spellings that a person takes for one name, with who says so and why. The other rules of grouping need no table.

CREATE TABLE name_groups (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    title VARCHAR(100) NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT chk_said CHECK (title <> '' AND author <> '' AND reason <> '')
);
COMMENT ON TABLE name_groups IS 'Groups of spellings made by hand';
COMMENT ON COLUMN name_groups.title IS 'What the group is called in tables and charts';
COMMENT ON COLUMN name_groups.author IS 'Who grouped them';
COMMENT ON COLUMN name_groups.reason IS 'Why they are taken for one name';

CREATE TABLE name_group_members (
    group_id UUID NOT NULL REFERENCES name_groups(id) ON DELETE CASCADE,
    no SMALLINT NOT NULL,
    name VARCHAR(100) COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (group_id, no),
    -- One name in two groups would be counted twice.
    CONSTRAINT uq_name_group_members_key UNIQUE (key),
    CONSTRAINT chk_name_length CHECK (LENGTH(name) > 0 AND LENGTH(name) <= 100)
);
COMMENT ON TABLE name_group_members IS 'The spellings of a group, each in one group only';
COMMENT ON COLUMN name_group_members.no IS 'Position in the group, from 0';
COMMENT ON COLUMN name_group_members.key IS 'Lower case: offices write capitals or not';

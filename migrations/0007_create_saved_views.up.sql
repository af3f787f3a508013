-- How a screen looked, under a name that the user gave it.

CREATE TABLE saved_views (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    screen TEXT NOT NULL,
    name TEXT NOT NULL,
    view JSON NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT uq_saved_views UNIQUE (screen, name),
    CONSTRAINT chk_name CHECK (char_length(name) BETWEEN 1 AND 100)
);
COMMENT ON TABLE saved_views IS 'Views of screens that the user named';
COMMENT ON COLUMN saved_views.view IS 'What the screen shows, as that screen describes it; the screen reads what an earlier version wrote';

DROP TABLE life_table_series, life_tables;

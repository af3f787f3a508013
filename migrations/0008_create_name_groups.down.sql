DROP TABLE name_group_members;
DROP TABLE name_groups;

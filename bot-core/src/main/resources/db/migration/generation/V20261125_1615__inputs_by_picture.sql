create index generation_input_picture on generation_input (picture_id) where picture_id is not null;

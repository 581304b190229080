BEGIN TRANSACTION;
CREATE TABLE after_effect (
	session_id VARCHAR(36) NOT NULL, 
	nrs SMALLINT, 
	told_at DATETIME NOT NULL, 
	told_offset_s INTEGER NOT NULL, 
	CONSTRAINT pk_after_effect PRIMARY KEY (session_id), 
	CONSTRAINT ck_after_effect_nrs CHECK (nrs BETWEEN 0 AND 10), 
	CONSTRAINT fk_after_effect_session_id_session FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
INSERT INTO "after_effect" VALUES('b3fc380f-67bf-4166-8ceb-5c836deed9bc',3,'2026-11-21 06:31:00.000000',3600);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
CREATE TABLE clinic_identity (
	place INTEGER NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	telephone VARCHAR(40) NOT NULL, 
	signing_key BLOB NOT NULL, 
	answer_key BLOB NOT NULL, 
	locked_keys TEXT NOT NULL, 
	saved_at DATETIME NOT NULL, 
	CONSTRAINT pk_clinic_identity PRIMARY KEY (place), 
	CONSTRAINT ck_clinic_identity_only_one CHECK (place = 1)
);
INSERT INTO "clinic_identity" VALUES(1,'7d7b3f3e-1f57-4d0e-9e52-3d1f6a1f2b10','Fjord physiotherapy','+47 55 00 00 00',X'000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F',X'202122232425262728292A2B2C2D2E2F303132333435363738393A3B3C3D3E3F','{"locked": true}','2026-11-20 08:00:00.000000');
CREATE TABLE cramp_night (
	night DATE NOT NULL, 
	cramps SMALLINT, 
	lasted VARCHAR(16), 
	worst SMALLINT, 
	woke BOOLEAN, 
	magnesium BOOLEAN, 
	socks BOOLEAN, 
	drink BOOLEAN, 
	told_at DATETIME NOT NULL, 
	told_offset_s INTEGER NOT NULL, 
	CONSTRAINT pk_cramp_night PRIMARY KEY (night), 
	CONSTRAINT ck_cramp_night_cramps CHECK (cramps BETWEEN 0 AND 99), 
	CONSTRAINT ck_cramp_night_lasted CHECK (lasted IN ('under_1_min', 'under_5_min', 'under_10_min', 'over_10_min')), 
	CONSTRAINT ck_cramp_night_worst CHECK (worst BETWEEN 0 AND 10)
);
INSERT INTO "cramp_night" VALUES('2026-11-20',2,'under_5_min',6,1,NULL,0,1,'2026-11-21 06:30:00.000000',3600);
CREATE TABLE cramp_spot (
	night DATE NOT NULL, 
	leg VARCHAR(8) NOT NULL, 
	place VARCHAR(16) NOT NULL, 
	CONSTRAINT pk_cramp_spot PRIMARY KEY (night, leg, place), 
	CONSTRAINT ck_cramp_spot_leg CHECK (leg IN ('left', 'right')), 
	CONSTRAINT ck_cramp_spot_place CHECK (place IN ('thigh_back', 'thigh_front', 'calf', 'shin', 'sole', 'toes')), 
	CONSTRAINT fk_cramp_spot_night_cramp_night FOREIGN KEY(night) REFERENCES cramp_night (night) ON DELETE CASCADE
);
INSERT INTO "cramp_spot" VALUES('2026-11-20','left','calf');
CREATE TABLE hand_over (
	patient VARCHAR(36) NOT NULL, 
	programme VARCHAR(200) NOT NULL, 
	version INTEGER NOT NULL, 
	source TEXT NOT NULL, 
	handed_over_at DATETIME NOT NULL, 
	handed_over_offset_s INTEGER NOT NULL, 
	CONSTRAINT pk_hand_over PRIMARY KEY (patient, programme, version)
);
INSERT INTO "hand_over" VALUES('0b9c2f1a-5b1d-4c39-8a2e-9f3f0a6f7c21','wall',3,'version = 3

[title]
en = "Wall"

[description]
en = "One stretch."

[[exercises]]
exercise = "calf-stretch-wall"
sides = "each"
sets = 1
repetitions = 3
hold_s = 10
','2026-11-20 08:00:00.000000',3600);
CREATE TABLE imported_programme (
	place INTEGER NOT NULL, 
	clinic VARCHAR(36) NOT NULL, 
	programme VARCHAR(200) NOT NULL, 
	version INTEGER NOT NULL, 
	source TEXT NOT NULL, 
	folder VARCHAR(100) NOT NULL, 
	imported_at DATETIME NOT NULL, 
	CONSTRAINT pk_imported_programme PRIMARY KEY (place), 
	CONSTRAINT fk_imported_programme_clinic_known_clinic FOREIGN KEY(clinic) REFERENCES known_clinic (id) ON DELETE CASCADE
);
INSERT INTO "imported_programme" VALUES(1,'7d7b3f3e-1f57-4d0e-9e52-3d1f6a1f2b10','wall',3,'version = 3

[title]
en = "Wall"

[description]
en = "One stretch."

[[exercises]]
exercise = "calf-stretch-wall"
sides = "each"
sets = 1
repetitions = 3
hold_s = 10
','','2026-11-20 08:00:00.000000');
CREATE TABLE known_clinic (
	id VARCHAR(36) NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	telephone VARCHAR(40) NOT NULL, 
	signing_key BLOB NOT NULL, 
	answer_key BLOB NOT NULL, 
	patient VARCHAR(36) NOT NULL, 
	remembered_at DATETIME NOT NULL, 
	last_answer INTEGER NOT NULL, 
	CONSTRAINT pk_known_clinic PRIMARY KEY (id)
);
INSERT INTO "known_clinic" VALUES('7d7b3f3e-1f57-4d0e-9e52-3d1f6a1f2b10','Fjord physiotherapy','+47 55 00 00 00',X'000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F',X'202122232425262728292A2B2C2D2E2F303132333435363738393A3B3C3D3E3F','0b9c2f1a-5b1d-4c39-8a2e-9f3f0a6f7c21','2026-11-20 08:00:00.000000',1);
CREATE TABLE pain_report (
	id INTEGER NOT NULL, 
	session_id VARCHAR(36) NOT NULL, 
	exercise INTEGER NOT NULL, 
	set_number INTEGER NOT NULL, 
	side VARCHAR(8) NOT NULL, 
	nrs SMALLINT, 
	choice VARCHAR(16) NOT NULL, 
	told_at DATETIME NOT NULL, 
	told_offset_s INTEGER NOT NULL, 
	CONSTRAINT pk_pain_report PRIMARY KEY (id), 
	CONSTRAINT ck_pain_report_side CHECK (side IN ('left', 'right', 'both')), 
	CONSTRAINT ck_pain_report_choice CHECK (choice IN ('rest', 'skip_exercise', 'stop')), 
	CONSTRAINT ck_pain_report_nrs CHECK (nrs BETWEEN 0 AND 10), 
	CONSTRAINT fk_pain_report_session_id_session FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
INSERT INTO "pain_report" VALUES(1,'b3fc380f-67bf-4166-8ceb-5c836deed9bc',1,2,'both',7,'skip_exercise','2026-11-23 08:00:00.000000',3600);
CREATE TABLE programme_snapshot (
	digest VARCHAR(64) NOT NULL, 
	programme VARCHAR(200) NOT NULL, 
	version INTEGER NOT NULL, 
	source TEXT NOT NULL, 
	CONSTRAINT pk_programme_snapshot PRIMARY KEY (digest)
);
INSERT INTO "programme_snapshot" VALUES('19abd96024993b1e6a245c1f113ee8d72b9ad2e1dbb031483128a21a3a99203a','leg-programme',1,'version = 1

[title]
en = "Leg programme"
');
INSERT INTO "programme_snapshot" VALUES('b6a8892aa528c7adde6bef39533ab1d1741215063f533749fa25f8eed6ce425d','leg-programme',2,'version = 2
');
CREATE TABLE received_answer (
	digest VARCHAR(64) NOT NULL, 
	patient VARCHAR(36) NOT NULL, 
	sequence INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	received_at DATETIME NOT NULL, 
	CONSTRAINT pk_received_answer PRIMARY KEY (digest)
);
INSERT INTO "received_answer" VALUES('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','0b9c2f1a-5b1d-4c39-8a2e-9f3f0a6f7c21',1,'2026-11-20 08:00:00.000000','2026-11-24 08:00:00.000000');
CREATE TABLE received_item (
	patient VARCHAR(36) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	item VARCHAR(36) NOT NULL, 
	sequence INTEGER NOT NULL, 
	content TEXT NOT NULL, 
	CONSTRAINT pk_received_item PRIMARY KEY (patient, kind, item)
);
INSERT INTO "received_item" VALUES('0b9c2f1a-5b1d-4c39-8a2e-9f3f0a6f7c21','night','2026-11-22',1,'{"cramps": 1}');
CREATE TABLE received_programme (
	patient VARCHAR(36) NOT NULL, 
	programme VARCHAR(200) NOT NULL, 
	version INTEGER NOT NULL, 
	source TEXT NOT NULL, 
	CONSTRAINT pk_received_programme PRIMARY KEY (patient, programme, version)
);
INSERT INTO "received_programme" VALUES('0b9c2f1a-5b1d-4c39-8a2e-9f3f0a6f7c21','wall',3,'version = 3

[title]
en = "Wall"

[description]
en = "One stretch."

[[exercises]]
exercise = "calf-stretch-wall"
sides = "each"
sets = 1
repetitions = 3
hold_s = 10
');
CREATE TABLE reminder_choice (
	programme VARCHAR(200) NOT NULL, 
	slot VARCHAR(40) NOT NULL, 
	switch VARCHAR(8) NOT NULL, 
	at VARCHAR(15), 
	before_bedtime_min INTEGER, 
	weekdays VARCHAR(13), 
	first_day DATE, 
	last_day DATE, 
	CONSTRAINT pk_reminder_choice PRIMARY KEY (programme, slot), 
	CONSTRAINT ck_reminder_choice_switch CHECK (switch IN ('on', 'off')), 
	CONSTRAINT ck_reminder_choice_one_time CHECK (at IS NULL OR before_bedtime_min IS NULL)
);
INSERT INTO "reminder_choice" VALUES('leg-programme','morning','on','08:30',NULL,NULL,NULL,NULL);
CREATE TABLE reminder_event (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	kind VARCHAR(60) NOT NULL, 
	detail TEXT NOT NULL, 
	programme VARCHAR(200), 
	slot VARCHAR(40), 
	day DATE, 
	CONSTRAINT pk_reminder_event PRIMARY KEY (id)
);
INSERT INTO "reminder_event" VALUES(1,'2026-11-23 08:00:00.000000','shown','','leg-programme','morning','2026-11-23');
CREATE TABLE reminder_in_force (
	programme VARCHAR(200) NOT NULL, 
	slot VARCHAR(40) NOT NULL, 
	rule TEXT NOT NULL, 
	since DATETIME NOT NULL, 
	CONSTRAINT pk_reminder_in_force PRIMARY KEY (programme, slot)
);
CREATE TABLE reminder_occurrence (
	programme VARCHAR(200) NOT NULL, 
	slot VARCHAR(40) NOT NULL, 
	day DATE NOT NULL, 
	local_time VARCHAR(15) NOT NULL, 
	zone VARCHAR(60) NOT NULL, 
	due DATETIME NOT NULL, 
	expires DATETIME NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	reason VARCHAR(60), 
	shows INTEGER NOT NULL, 
	next_at DATETIME, 
	notification BIGINT, 
	server VARCHAR(120), 
	first_shown DATETIME, 
	last_shown DATETIME, 
	answered DATETIME, 
	CONSTRAINT pk_reminder_occurrence PRIMARY KEY (programme, slot, day), 
	CONSTRAINT ck_reminder_occurrence_state CHECK (state IN ('held', 'claimed', 'shown', 'snoozed', 'starting', 'started', 'done', 'skipped', 'unanswered', 'coalesced', 'missed', 'paused'))
);
INSERT INTO "reminder_occurrence" VALUES('leg-programme','morning','2026-11-23','09:00','Europe/Oslo','2026-11-23 08:00:00.000000','2026-11-23 23:00:00.000000','done',NULL,1,NULL,NULL,NULL,'2026-11-23 08:00:00.000000','2026-11-23 08:00:00.000000','2026-11-23 08:30:00.000000');
CREATE TABLE reminder_pause (
	id INTEGER NOT NULL, 
	first_day DATE NOT NULL, 
	resumes_on DATE, 
	reason VARCHAR(16) NOT NULL, 
	CONSTRAINT pk_reminder_pause PRIMARY KEY (id)
);
CREATE TABLE reminder_setting (
	name VARCHAR(100) NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_reminder_setting PRIMARY KEY (name)
);
CREATE TABLE session (
	id VARCHAR(36) NOT NULL, 
	snapshot VARCHAR(64) NOT NULL, 
	started_at DATETIME NOT NULL, 
	started_offset_s INTEGER NOT NULL, 
	ended_at DATETIME, 
	ended_offset_s INTEGER, 
	outcome VARCHAR(16), 
	pain_before SMALLINT, 
	pain_after SMALLINT, 
	effort SMALLINT, 
	note TEXT NOT NULL, stage INTEGER DEFAULT 1 NOT NULL CONSTRAINT ck_session_stage CHECK (stage >= 1), variant VARCHAR(16) DEFAULT 'usual' NOT NULL CONSTRAINT ck_session_variant CHECK (variant IN ('usual', 'lighter')), 
	CONSTRAINT pk_session PRIMARY KEY (id), 
	CONSTRAINT ck_session_outcome CHECK (outcome IN ('completed', 'partial', 'stopped')), 
	CONSTRAINT ck_session_pain_before CHECK (pain_before BETWEEN 0 AND 10), 
	CONSTRAINT ck_session_pain_after CHECK (pain_after BETWEEN 0 AND 10), 
	CONSTRAINT ck_session_effort CHECK (effort BETWEEN 0 AND 10), 
	CONSTRAINT ck_session_closed_as_a_whole CHECK ((ended_at IS NULL) = (outcome IS NULL) AND (ended_at IS NULL) = (ended_offset_s IS NULL)), 
	CONSTRAINT fk_session_snapshot_programme_snapshot FOREIGN KEY(snapshot) REFERENCES programme_snapshot (digest)
);
INSERT INTO "session" VALUES('b3fc380f-67bf-4166-8ceb-5c836deed9bc','19abd96024993b1e6a245c1f113ee8d72b9ad2e1dbb031483128a21a3a99203a','2026-11-23 08:00:00.000000',3600,'2026-11-23 08:30:00.000000',3600,'partial',4,3,5,'vondt i "venstre" legg; ''au''
bedre etterpå',1,'usual');
INSERT INTO "session" VALUES('58139cbe-774e-477f-b732-abd4e5b1a958','b6a8892aa528c7adde6bef39533ab1d1741215063f533749fa25f8eed6ce425d','2026-11-24 08:00:00.000000',19800,'2026-11-24 08:30:00.000000',3600,'stopped',NULL,NULL,NULL,'',1,'usual');
INSERT INTO "session" VALUES('4426b01a-2ef8-4a7b-afc4-ca4a584bbd1d','b6a8892aa528c7adde6bef39533ab1d1741215063f533749fa25f8eed6ce425d','2026-11-25 08:00:00.000000',3600,NULL,NULL,NULL,0,NULL,NULL,'',1,'usual');
CREATE TABLE set_record (
	session_id VARCHAR(36) NOT NULL, 
	exercise INTEGER NOT NULL, 
	set_number INTEGER NOT NULL, 
	side VARCHAR(8) NOT NULL, 
	exercise_id VARCHAR(200) NOT NULL, 
	outcome VARCHAR(16) NOT NULL, 
	prescribed_repetitions INTEGER NOT NULL, 
	prescribed_hold_s FLOAT, 
	performed_repetitions INTEGER NOT NULL, 
	performed_hold_s FLOAT, ended_at DATETIME, ended_offset_s INTEGER, 
	CONSTRAINT pk_set_record PRIMARY KEY (session_id, exercise, set_number, side), 
	CONSTRAINT ck_set_record_side CHECK (side IN ('left', 'right', 'both')), 
	CONSTRAINT ck_set_record_outcome CHECK (outcome IN ('done', 'partial', 'skipped')), 
	CONSTRAINT ck_set_record_exercise CHECK (exercise >= 0), 
	CONSTRAINT ck_set_record_set_number CHECK (set_number >= 1), 
	CONSTRAINT ck_set_record_prescribed_repetitions CHECK (prescribed_repetitions >= 0), 
	CONSTRAINT ck_set_record_prescribed_hold_s CHECK (prescribed_hold_s >= 0), 
	CONSTRAINT ck_set_record_performed_repetitions CHECK (performed_repetitions >= 0), 
	CONSTRAINT ck_set_record_performed_hold_s CHECK (performed_hold_s >= 0), 
	CONSTRAINT fk_set_record_session_id_session FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
INSERT INTO "set_record" VALUES('b3fc380f-67bf-4166-8ceb-5c836deed9bc',0,1,'left','calf-stretch-wall','done',3,10.0,3,10.0,NULL,NULL);
INSERT INTO "set_record" VALUES('b3fc380f-67bf-4166-8ceb-5c836deed9bc',0,1,'right','calf-stretch-wall','partial',3,10.0,1,6.5,NULL,NULL);
INSERT INTO "set_record" VALUES('b3fc380f-67bf-4166-8ceb-5c836deed9bc',1,1,'both','heel-raise','done',10,NULL,10,NULL,NULL,NULL);
INSERT INTO "set_record" VALUES('b3fc380f-67bf-4166-8ceb-5c836deed9bc',1,2,'both','heel-raise','skipped',10,NULL,0,NULL,NULL,NULL);
INSERT INTO "set_record" VALUES('58139cbe-774e-477f-b732-abd4e5b1a958',0,1,'left','calf-stretch-wall','done',3,10.0,3,10.0,NULL,NULL);
INSERT INTO "set_record" VALUES('58139cbe-774e-477f-b732-abd4e5b1a958',1,1,'both','heel-raise','skipped',10,NULL,0,NULL,NULL,NULL);
INSERT INTO "set_record" VALUES('4426b01a-2ef8-4a7b-afc4-ca4a584bbd1d',0,1,'left','calf-stretch-wall','done',3,10.0,3,10.0,'2026-11-25 08:01:00.000000',3600);
CREATE TABLE setting (
	name VARCHAR(100) NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_setting PRIMARY KEY (name)
);
INSERT INTO "setting" VALUES('language','"nb"');
INSERT INTO "setting" VALUES('volume','55');
CREATE TABLE told_item (
	clinic VARCHAR(36) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	item VARCHAR(36) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_told_item PRIMARY KEY (clinic, kind, item), 
	CONSTRAINT fk_told_item_clinic_known_clinic FOREIGN KEY(clinic) REFERENCES known_clinic (id) ON DELETE CASCADE
);
INSERT INTO "told_item" VALUES('7d7b3f3e-1f57-4d0e-9e52-3d1f6a1f2b10','night','2026-11-22','bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb');
CREATE INDEX ix_session_started_at_id ON session (started_at, id);
CREATE INDEX ix_session_open ON session (started_at) WHERE outcome IS NULL;
CREATE INDEX ix_pain_report_session_id ON pain_report (session_id);
CREATE INDEX ix_reminder_occurrence_open ON reminder_occurrence (due) WHERE state IN ('held', 'claimed', 'shown', 'snoozed', 'starting');
CREATE INDEX ix_reminder_occurrence_due ON reminder_occurrence (due);
CREATE INDEX ix_reminder_occurrence_day ON reminder_occurrence (day);
CREATE INDEX ix_reminder_event_at ON reminder_event (at);
CREATE INDEX ix_session_snapshot_started_at ON session (snapshot, started_at);
CREATE INDEX ix_hand_over_handed_over_at ON hand_over (handed_over_at);
CREATE INDEX ix_received_answer_patient ON received_answer (patient);
CREATE INDEX ix_imported_programme_programme ON imported_programme (programme);
COMMIT;

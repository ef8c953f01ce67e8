CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE document (
    id TEXT NOT NULL CHECK (id GLOB 'document-*'),
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    purpose TEXT NOT NULL,
    currency TEXT NOT NULL,
    created TEXT NOT NULL,
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE touch (
    id TEXT NOT NULL CHECK (id GLOB 'touch-*'),
    node_id TEXT NOT NULL,
    role_id TEXT NOT NULL,
    touch_hours REAL NOT NULL CHECK (touch_hours >= 0),
    PRIMARY KEY (id),
    UNIQUE (node_id, role_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(role_id) REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_touch_role_id ON touch (role_id);

CREATE TABLE node_tool (
    id TEXT NOT NULL CHECK (id GLOB 'node_tool-*'),
    node_id TEXT NOT NULL,
    tool_id TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (node_id, tool_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(tool_id) REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_node_tool_tool_id ON node_tool (tool_id);

CREATE TABLE node_skill (
    id TEXT NOT NULL CHECK (id GLOB 'node_skill-*'),
    node_id TEXT NOT NULL,
    skill_id TEXT NOT NULL,
    level INTEGER CHECK (level BETWEEN 0 AND 4),
    PRIMARY KEY (id),
    UNIQUE (node_id, skill_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(skill_id) REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_node_skill_skill_id ON node_skill (skill_id);

CREATE TABLE node_metric (
    id TEXT NOT NULL CHECK (id GLOB 'node_metric-*'),
    node_id TEXT NOT NULL,
    metric_id TEXT NOT NULL,
    baseline REAL,
    target REAL,
    actual REAL,
    unit TEXT,
    direction TEXT CHECK (direction IN ('up', 'down')),
    owner TEXT NOT NULL,
    due TEXT,
    PRIMARY KEY (id),
    UNIQUE (node_id, metric_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(metric_id) REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_node_metric_metric_id ON node_metric (metric_id);

CREATE TABLE "lane" (
    id TEXT NOT NULL CHECK (id GLOB 'lane-*'),
    map_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    position INTEGER NOT NULL,
    height REAL NOT NULL CHECK (height BETWEEN 1 AND 1000000),
    is_customer INTEGER NOT NULL CHECK (is_customer IN (0, 1)),
    description TEXT NOT NULL,
    origin TEXT,
    is_collapsed INTEGER NOT NULL CHECK (is_collapsed IN (0, 1)),
    least_height REAL CHECK (least_height BETWEEN 1 AND 1000000),
    tint INTEGER CHECK (tint >= 0),
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_lane_map_id ON lane (map_id);

CREATE TABLE calendar (
    id TEXT NOT NULL CHECK (id GLOB 'calendar-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    hours_a_day REAL NOT NULL CHECK (hours_a_day BETWEEN 0 AND 24),
    workdays TEXT NOT NULL,
    leave_days REAL NOT NULL CHECK (leave_days BETWEEN 0 AND 366),
    non_selling_share REAL NOT NULL CHECK (non_selling_share BETWEEN 0 AND 1),
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE holiday (
    id TEXT NOT NULL CHECK (id GLOB 'holiday-*'),
    calendar_id TEXT NOT NULL,
    day TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    PRIMARY KEY (id),
    UNIQUE (calendar_id, day),
    FOREIGN KEY(calendar_id) REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE person (
    id TEXT NOT NULL CHECK (id GLOB 'person-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    initials TEXT NOT NULL,
    description TEXT NOT NULL,
    fte REAL NOT NULL CHECK (fte BETWEEN 0 AND 10),
    cost_a_year REAL CHECK (cost_a_year >= 0),
    calendar_id TEXT,
    starts TEXT,
    leaves TEXT,
    ramp_months REAL CHECK (ramp_months BETWEEN 0 AND 120),
    takes_part INTEGER NOT NULL CHECK (takes_part IN (0, 1)),
    PRIMARY KEY (id),
    FOREIGN KEY(calendar_id) REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_person_calendar_id ON person (calendar_id);

CREATE TABLE allocation (
    id TEXT NOT NULL CHECK (id GLOB 'allocation-*'),
    person_id TEXT NOT NULL,
    role_id TEXT NOT NULL,
    share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
    PRIMARY KEY (id),
    UNIQUE (person_id, role_id),
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(role_id) REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_allocation_role_id ON allocation (role_id);

CREATE TABLE person_skill (
    id TEXT NOT NULL CHECK (id GLOB 'person_skill-*'),
    person_id TEXT NOT NULL,
    skill_id TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
    PRIMARY KEY (id),
    UNIQUE (person_id, skill_id),
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(skill_id) REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_person_skill_skill_id ON person_skill (skill_id);

CREATE TABLE product (
    id TEXT NOT NULL CHECK (id GLOB 'product-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    description TEXT NOT NULL,
    life_stage TEXT CHECK (life_stage IN ('introduction', 'growth', 'maturity', 'decline')),
    starts TEXT,
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE overlay (
    id TEXT NOT NULL CHECK (id GLOB 'overlay-*'),
    product_id TEXT NOT NULL,
    life_stage TEXT NOT NULL CHECK (life_stage IN ('introduction', 'growth', 'maturity', 'decline')),
    strategy TEXT NOT NULL,
    contact_factor REAL NOT NULL CHECK (contact_factor BETWEEN 0 AND 1000),
    qualify_factor REAL NOT NULL CHECK (qualify_factor BETWEEN 0 AND 1000),
    touch_factor REAL NOT NULL CHECK (touch_factor BETWEEN 0 AND 1000),
    cycle_factor REAL NOT NULL CHECK (cycle_factor BETWEEN 0 AND 1000),
    starts TEXT,
    PRIMARY KEY (id),
    UNIQUE (product_id, life_stage),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE sale_type (
    id TEXT NOT NULL CHECK (id GLOB 'sale_type-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    description TEXT NOT NULL,
    value REAL CHECK (value >= 0),
    win_rate REAL CHECK (win_rate BETWEEN 0 AND 1),
    cycle_days REAL CHECK (cycle_days >= 0),
    cycle_spread_days REAL CHECK (cycle_spread_days >= 0),
    cycle_law TEXT CHECK (cycle_law IN ('exponential', 'gamma', 'fixed')),
    margin REAL CHECK (margin BETWEEN -1 AND 1),
    cap INTEGER CHECK (cap >= 0),
    map_id TEXT,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_sale_type_map_id ON sale_type (map_id);

CREATE TABLE sale_effort (
    id TEXT NOT NULL CHECK (id GLOB 'sale_effort-*'),
    sale_type_id TEXT NOT NULL,
    role_id TEXT NOT NULL,
    hours REAL NOT NULL CHECK (hours >= 0),
    PRIMARY KEY (id),
    UNIQUE (sale_type_id, role_id),
    FOREIGN KEY(sale_type_id) REFERENCES sale_type (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(role_id) REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_sale_effort_role_id ON sale_effort (role_id);

CREATE TABLE gap (
    id TEXT NOT NULL CHECK (id GLOB 'gap-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    target REAL,
    booked REAL,
    due TEXT,
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE responsibility (
    id TEXT NOT NULL CHECK (id GLOB 'responsibility-*'),
    node_id TEXT NOT NULL,
    role_id TEXT,
    person_id TEXT,
    letter TEXT NOT NULL CHECK (letter IN ('R', 'A', 'C', 'I')),
    PRIMARY KEY (id),
    UNIQUE (node_id, role_id, person_id, letter),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(role_id) REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_responsibility_role_id ON responsibility (role_id);

CREATE INDEX ix_responsibility_person_id ON responsibility (person_id);

CREATE TABLE node_goal (
    id TEXT NOT NULL CHECK (id GLOB 'node_goal-*'),
    node_id TEXT NOT NULL,
    goal_id TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (node_id, goal_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(goal_id) REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_node_goal_goal_id ON node_goal (goal_id);

CREATE TABLE stage_goal (
    id TEXT NOT NULL CHECK (id GLOB 'stage_goal-*'),
    stage_id TEXT NOT NULL,
    goal_id TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (stage_id, goal_id),
    FOREIGN KEY(stage_id) REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(goal_id) REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_stage_goal_goal_id ON stage_goal (goal_id);

CREATE TABLE node_value (
    id TEXT NOT NULL CHECK (id GLOB 'node_value-*'),
    node_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    proof TEXT NOT NULL,
    strength INTEGER CHECK (strength BETWEEN 0 AND 3),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_node_value_node_id ON node_value (node_id);

CREATE TABLE stage_value (
    id TEXT NOT NULL CHECK (id GLOB 'stage_value-*'),
    stage_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    proof TEXT NOT NULL,
    strength INTEGER CHECK (strength BETWEEN 0 AND 3),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(stage_id) REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_stage_value_stage_id ON stage_value (stage_id);

CREATE TABLE node_criterion (
    id TEXT NOT NULL CHECK (id GLOB 'node_criterion-*'),
    node_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    is_verifiable INTEGER NOT NULL CHECK (is_verifiable IN (0, 1)),
    evidence TEXT NOT NULL,
    is_met INTEGER NOT NULL CHECK (is_met IN (0, 1)),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_node_criterion_node_id ON node_criterion (node_id);

CREATE TABLE stage_criterion (
    id TEXT NOT NULL CHECK (id GLOB 'stage_criterion-*'),
    stage_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    is_verifiable INTEGER NOT NULL CHECK (is_verifiable IN (0, 1)),
    evidence TEXT NOT NULL,
    is_met INTEGER NOT NULL CHECK (is_met IN (0, 1)),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(stage_id) REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_stage_criterion_stage_id ON stage_criterion (stage_id);

CREATE TABLE commitment (
    id TEXT NOT NULL CHECK (id GLOB 'commitment-*'),
    node_id TEXT NOT NULL,
    agreed TEXT,
    hold_share REAL CHECK (hold_share BETWEEN 0 AND 1),
    slip_share REAL CHECK (slip_share BETWEEN 0 AND 1),
    cancel_share REAL CHECK (cancel_share BETWEEN 0 AND 1),
    slip_days REAL CHECK (slip_days >= 0),
    slip_spread_days REAL CHECK (slip_spread_days >= 0),
    slips INTEGER CHECK (slips >= 0),
    delay_cost_a_day REAL CHECK (delay_cost_a_day >= 0),
    PRIMARY KEY (id),
    UNIQUE (node_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE play (
    id TEXT NOT NULL CHECK (id GLOB 'play-*'),
    node_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    cue TEXT NOT NULL,
    action TEXT NOT NULL,
    role_id TEXT,
    tool_id TEXT,
    is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    connector_id TEXT,
    share REAL CHECK (share BETWEEN 0 AND 1),
    wait_days REAL CHECK (wait_days >= 0),
    cost REAL CHECK (cost >= 0),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(role_id) REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(tool_id) REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(connector_id) REFERENCES connector (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_play_node_id ON play (node_id);

CREATE INDEX ix_play_role_id ON play (role_id);

CREATE INDEX ix_play_tool_id ON play (tool_id);

CREATE INDEX ix_play_connector_id ON play (connector_id);

CREATE TABLE expectation (
    id TEXT NOT NULL CHECK (id GLOB 'expectation-*'),
    map_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    goal_id TEXT,
    metric_id TEXT,
    low REAL,
    mid REAL,
    high REAL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    reviewed TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(goal_id) REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(metric_id) REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_expectation_map_id ON expectation (map_id);

CREATE INDEX ix_expectation_goal_id ON expectation (goal_id);

CREATE INDEX ix_expectation_metric_id ON expectation (metric_id);

CREATE TABLE target (
    id TEXT NOT NULL CHECK (id GLOB 'target-*'),
    metric_id TEXT NOT NULL,
    goal_id TEXT,
    stage_id TEXT,
    node_id TEXT,
    person_id TEXT,
    period TEXT NOT NULL CHECK (period IN ('week', 'month', 'quarter', 'year')),
    starts TEXT NOT NULL,
    required REAL,
    own REAL,
    agreed REAL,
    stretch REAL,
    state TEXT NOT NULL CHECK (state IN ('open', 'proposed', 'agreed')),
    is_locked INTEGER NOT NULL CHECK (is_locked IN (0, 1)),
    note TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (metric_id, stage_id, node_id, person_id, period, starts),
    FOREIGN KEY(metric_id) REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(goal_id) REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(stage_id) REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_target_goal_id ON target (goal_id);

CREATE INDEX ix_target_stage_id ON target (stage_id);

CREATE INDEX ix_target_node_id ON target (node_id);

CREATE INDEX ix_target_person_id ON target (person_id);

CREATE TABLE actual (
    id TEXT NOT NULL CHECK (id GLOB 'actual-*'),
    metric_id TEXT NOT NULL,
    node_id TEXT,
    person_id TEXT,
    period TEXT NOT NULL CHECK (period IN ('week', 'month', 'quarter', 'year')),
    starts TEXT NOT NULL,
    value REAL,
    hits REAL,
    cases REAL CHECK (cases >= 0),
    source TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (metric_id, node_id, person_id, period, starts),
    FOREIGN KEY(metric_id) REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_actual_node_id ON actual (node_id);

CREATE INDEX ix_actual_person_id ON actual (person_id);

CREATE TABLE item (
    id TEXT NOT NULL CHECK (id GLOB 'item-*'),
    map_id TEXT NOT NULL,
    node_id TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('problem', 'idea', 'constraint', 'decision', 'action', 'parking')),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    description TEXT NOT NULL,
    cause TEXT NOT NULL,
    solution TEXT NOT NULL,
    solves_id TEXT,
    benefit INTEGER CHECK (benefit BETWEEN 1 AND 5),
    effort INTEGER CHECK (effort BETWEEN 1 AND 5),
    cost REAL CHECK (cost >= 0),
    delay_days REAL CHECK (delay_days >= 0),
    obstacle TEXT CHECK (obstacle IN ('policy', 'tool', 'skill', 'capacity', 'customer')),
    raised_by_id TEXT,
    owner_id TEXT,
    due TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'under_way', 'done', 'dropped')),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(solves_id) REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(raised_by_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_item_map_id ON item (map_id);

CREATE INDEX ix_item_node_id ON item (node_id);

CREATE INDEX ix_item_solves_id ON item (solves_id);

CREATE INDEX ix_item_raised_by_id ON item (raised_by_id);

CREATE INDEX ix_item_owner_id ON item (owner_id);

CREATE TABLE plan_action (
    id TEXT NOT NULL CHECK (id GLOB 'plan_action-*'),
    map_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    kind TEXT NOT NULL CHECK (kind IN ('fix', 'hire', 'train', 'other')),
    role_id TEXT,
    people REAL CHECK (people >= 0),
    owner_id TEXT,
    starts TEXT,
    due TEXT,
    gate_id TEXT,
    item_id TEXT,
    is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(role_id) REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(gate_id) REFERENCES plan_action (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(item_id) REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_plan_action_map_id ON plan_action (map_id);

CREATE INDEX ix_plan_action_role_id ON plan_action (role_id);

CREATE INDEX ix_plan_action_owner_id ON plan_action (owner_id);

CREATE INDEX ix_plan_action_gate_id ON plan_action (gate_id);

CREATE INDEX ix_plan_action_item_id ON plan_action (item_id);

CREATE TABLE handover (
    id TEXT NOT NULL CHECK (id GLOB 'handover-*'),
    node_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'refused')),
    PRIMARY KEY (id),
    UNIQUE (node_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE comment (
    id TEXT NOT NULL CHECK (id GLOB 'comment-*'),
    node_id TEXT NOT NULL,
    parent_id TEXT,
    author TEXT NOT NULL,
    written TEXT NOT NULL,
    text TEXT NOT NULL,
    is_resolved INTEGER NOT NULL CHECK (is_resolved IN (0, 1)),
    PRIMARY KEY (id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(parent_id) REFERENCES comment (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_comment_node_id ON comment (node_id);

CREATE INDEX ix_comment_parent_id ON comment (parent_id);

CREATE TABLE attachment (
    id TEXT NOT NULL CHECK (id GLOB 'attachment-*'),
    node_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('link', 'file', 'picture')),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    target TEXT NOT NULL,
    picture TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_attachment_node_id ON attachment (node_id);

CREATE TABLE vote (
    id TEXT NOT NULL CHECK (id GLOB 'vote-*'),
    ballot_id TEXT NOT NULL,
    person_id TEXT,
    item_id TEXT,
    value REAL CHECK (value BETWEEN 0 AND 1000),
    low REAL,
    mid REAL,
    high REAL,
    comment TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(ballot_id) REFERENCES ballot (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(item_id) REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_vote_ballot_id ON vote (ballot_id);

CREATE INDEX ix_vote_person_id ON vote (person_id);

CREATE INDEX ix_vote_item_id ON vote (item_id);

CREATE TABLE agreement (
    id TEXT NOT NULL CHECK (id GLOB 'agreement-*'),
    node_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'discuss', 'agreed', 'blocked')),
    ballot_id TEXT,
    decided TEXT,
    note TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (node_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(ballot_id) REFERENCES ballot (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_agreement_ballot_id ON agreement (ballot_id);

CREATE TABLE practice (
    id TEXT NOT NULL CHECK (id GLOB 'practice-*'),
    node_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    description TEXT NOT NULL,
    evidence TEXT NOT NULL,
    owner_id TEXT,
    adopted TEXT,
    retired TEXT,
    entrenched_share REAL NOT NULL CHECK (entrenched_share BETWEEN 0 AND 1),
    entrenched_months INTEGER NOT NULL CHECK (entrenched_months BETWEEN 1 AND 120),
    PRIMARY KEY (id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_practice_node_id ON practice (node_id);

CREATE INDEX ix_practice_owner_id ON practice (owner_id);

CREATE TABLE adoption (
    id TEXT NOT NULL CHECK (id GLOB 'adoption-*'),
    practice_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    month TEXT NOT NULL,
    share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
    PRIMARY KEY (id),
    UNIQUE (practice_id, person_id, month),
    FOREIGN KEY(practice_id) REFERENCES practice (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_adoption_person_id ON adoption (person_id);

CREATE TABLE "tool" (
    id TEXT NOT NULL CHECK (id GLOB 'tool-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    description TEXT NOT NULL,
    kind TEXT CHECK (kind IN ('system', 'template', 'document', 'list', 'script', 'method')),
    category TEXT NOT NULL,
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE "skill" (
    id TEXT NOT NULL CHECK (id GLOB 'skill-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    description TEXT NOT NULL,
    category TEXT NOT NULL,
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE "metric" (
    id TEXT NOT NULL CHECK (id GLOB 'metric-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    unit TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('up', 'down')),
    description TEXT NOT NULL,
    category TEXT NOT NULL,
    kind TEXT CHECK (kind IN ('count', 'money', 'rate', 'mean_time', 'stock', 'ratio')),
    formula TEXT NOT NULL,
    numerator TEXT NOT NULL,
    denominator TEXT NOT NULL,
    range_low REAL,
    range_high REAL,
    range_source TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE "connector" (
    id TEXT NOT NULL CHECK (id GLOB 'connector-*'),
    map_id TEXT NOT NULL,
    source_id TEXT NOT NULL,
    target_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('flow', 'returns', 'chase', 'bypass')),
    label TEXT NOT NULL,
    share REAL CHECK (share BETWEEN 0 AND 1),
    count INTEGER CHECK (count BETWEEN 0 AND 1000000000000),
    origin TEXT,
    bends TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(source_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(target_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_connector_map_id ON connector (map_id);

CREATE INDEX ix_connector_source_id ON connector (source_id);

CREATE INDEX ix_connector_target_id ON connector (target_id);

CREATE TABLE "stage" (
    id TEXT NOT NULL CHECK (id GLOB 'stage-*'),
    map_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    position INTEGER NOT NULL,
    width REAL NOT NULL CHECK (width BETWEEN 1 AND 1000000),
    description TEXT NOT NULL,
    origin TEXT,
    is_collapsed INTEGER NOT NULL CHECK (is_collapsed IN (0, 1)),
    least_width REAL CHECK (least_width BETWEEN 1 AND 1000000),
    phase TEXT CHECK (phase IN ('prospecting', 'qualifying', 'selling', 'delivering')),
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_stage_map_id ON stage (map_id);

CREATE TABLE "goal" (
    id TEXT NOT NULL CHECK (id GLOB 'goal-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    metric_id TEXT,
    amount REAL,
    unit TEXT NOT NULL,
    period TEXT CHECK (period IN ('week', 'month', 'quarter', 'year')),
    direction TEXT NOT NULL CHECK (direction IN ('up', 'down')),
    baseline REAL,
    owner TEXT NOT NULL,
    due TEXT,
    parent_id TEXT,
    position INTEGER NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(metric_id) REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(parent_id) REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_goal_metric_id ON goal (metric_id);

CREATE INDEX ix_goal_parent_id ON goal (parent_id);

CREATE TABLE lever (
    id TEXT NOT NULL CHECK (id GLOB 'lever-*'),
    map_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('share', 'touch', 'wait', 'drop_out', 'attempts', 'entries', 'hire')),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    change REAL NOT NULL,
    connector_id TEXT,
    node_id TEXT,
    role_id TEXT,
    cost REAL CHECK (cost >= 0),
    cost_a_year REAL CHECK (cost_a_year >= 0),
    lead_days REAL CHECK (lead_days >= 0),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(connector_id) REFERENCES connector (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(role_id) REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_lever_map_id ON lever (map_id);

CREATE INDEX ix_lever_connector_id ON lever (connector_id);

CREATE INDEX ix_lever_node_id ON lever (node_id);

CREATE INDEX ix_lever_role_id ON lever (role_id);

CREATE TABLE dismissal (
    id TEXT NOT NULL CHECK (id GLOB 'dismissal-*'),
    map_id TEXT,
    code TEXT NOT NULL,
    about TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (map_id, code, about),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE "node" (
    id TEXT NOT NULL CHECK (id GLOB 'node-*'),
    map_id TEXT NOT NULL,
    stage_id TEXT NOT NULL,
    lane_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('start', 'step', 'decision', 'stall', 'slip', 'end', 'note')),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    x REAL NOT NULL,
    y REAL NOT NULL,
    width REAL NOT NULL CHECK (width BETWEEN 1 AND 10000),
    height REAL NOT NULL CHECK (height BETWEEN 1 AND 10000),
    outcome TEXT CHECK (outcome IN ('won', 'lost', 'disqualified', 'parked')),
    description TEXT NOT NULL,
    origin TEXT,
    attached_to TEXT,
    tint INTEGER CHECK (tint >= 0),
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(stage_id) REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(lane_id) REFERENCES lane (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(attached_to) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_node_lane_id ON node (lane_id);

CREATE INDEX ix_node_map_id ON node (map_id);

CREATE INDEX ix_node_stage_id ON node (stage_id);

CREATE INDEX ix_node_attached_to ON node (attached_to);

CREATE TABLE "role" (
    id TEXT NOT NULL CHECK (id GLOB 'role-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    description TEXT NOT NULL,
    target_utilisation REAL CHECK (target_utilisation BETWEEN 0 AND 1),
    arrival_variation REAL CHECK (arrival_variation BETWEEN 0 AND 100),
    wait_limit_days REAL CHECK (wait_limit_days >= 0),
    cost_a_year REAL CHECK (cost_a_year >= 0),
    hire_cost REAL CHECK (hire_cost >= 0),
    fill_days REAL CHECK (fill_days >= 0),
    ramp_months REAL CHECK (ramp_months BETWEEN 0 AND 120),
    leavers_a_year REAL CHECK (leavers_a_year BETWEEN 0 AND 1),
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE "map" (
    id TEXT NOT NULL CHECK (id GLOB 'map-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    kind TEXT NOT NULL CHECK (kind IN ('as_is', 'to_be', 'scenario')),
    based_on TEXT,
    position INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    deal_value REAL CHECK (deal_value >= 0),
    flows_left INTEGER NOT NULL CHECK (flows_left IN (0, 1)),
    parent_node_id TEXT,
    product_id TEXT,
    life_stage TEXT CHECK (life_stage IN ('introduction', 'growth', 'maturity', 'decline')),
    statement TEXT NOT NULL,
    is_locked INTEGER NOT NULL CHECK (is_locked IN (0, 1)),
    goal_id TEXT,
    calendar_id TEXT,
    margin REAL CHECK (margin BETWEEN -1 AND 1),
    seasons TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(based_on) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(parent_node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(goal_id) REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(calendar_id) REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_map_based_on ON map (based_on);

CREATE INDEX ix_map_parent_node_id ON map (parent_node_id);

CREATE INDEX ix_map_product_id ON map (product_id);

CREATE INDEX ix_map_goal_id ON map (goal_id);

CREATE INDEX ix_map_calendar_id ON map (calendar_id);

CREATE TABLE "measures" (
    id TEXT NOT NULL CHECK (id GLOB 'measures-*'),
    node_id TEXT NOT NULL,
    wait_days REAL CHECK (wait_days >= 0),
    wait_spread_days REAL CHECK (wait_spread_days >= 0),
    attempts_limit INTEGER CHECK (attempts_limit BETWEEN 1 AND 1000000),
    value_class TEXT CHECK (value_class IN ('VA', 'BNVA', 'NVA')),
    age_limit_days REAL CHECK (age_limit_days >= 0),
    wait_owner TEXT CHECK (wait_owner IN ('customer', 'team', 'partner', 'nobody')),
    wait_law TEXT CHECK (wait_law IN ('exponential', 'gamma', 'fixed')),
    is_calendar_wait INTEGER NOT NULL CHECK (is_calendar_wait IN (0, 1)),
    promised TEXT,
    exit_rule TEXT NOT NULL,
    delay_cost_a_day REAL CHECK (delay_cost_a_day >= 0),
    entries_a_month REAL CHECK (entries_a_month >= 0),
    accurate_share REAL CHECK (accurate_share BETWEEN 0 AND 1),
    work_variation REAL CHECK (work_variation BETWEEN 0 AND 100),
    board_days REAL CHECK (board_days >= 0),
    patience_days REAL CHECK (patience_days >= 0),
    priority INTEGER CHECK (priority BETWEEN 1 AND 9),
    PRIMARY KEY (id),
    UNIQUE (node_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE "ballot" (
    id TEXT NOT NULL CHECK (id GLOB 'ballot-*'),
    map_id TEXT NOT NULL,
    node_id TEXT,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    kind TEXT NOT NULL CHECK (kind IN ('fist', 'dots', 'estimate')),
    measure TEXT NOT NULL,
    round INTEGER NOT NULL CHECK (round BETWEEN 1 AND 1000),
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    is_anonymous INTEGER NOT NULL CHECK (is_anonymous IN (0, 1)),
    turnout REAL NOT NULL CHECK (turnout BETWEEN 0 AND 1),
    least REAL NOT NULL CHECK (least BETWEEN 0 AND 5),
    mean REAL NOT NULL CHECK (mean BETWEEN 0 AND 5),
    spread REAL NOT NULL CHECK (spread >= 0),
    dots INTEGER NOT NULL CHECK (dots BETWEEN 1 AND 1000),
    cap INTEGER CHECK (cap BETWEEN 1 AND 1000),
    invited INTEGER CHECK (invited >= 0),
    opened TEXT NOT NULL,
    closed TEXT NOT NULL,
    connector_id TEXT,
    role_id TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(connector_id) REFERENCES connector (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(role_id) REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_ballot_map_id ON ballot (map_id);

CREATE INDEX ix_ballot_node_id ON ballot (node_id);

CREATE INDEX ix_ballot_connector_id ON ballot (connector_id);

CREATE INDEX ix_ballot_role_id ON ballot (role_id);

CREATE TABLE version (
    id TEXT NOT NULL CHECK (id GLOB 'version-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    note TEXT NOT NULL,
    time REAL NOT NULL,
    line INTEGER NOT NULL CHECK (line >= 0),
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE "sign_off" (
    id TEXT NOT NULL CHECK (id GLOB 'sign_off-*'),
    map_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    day TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    version_id TEXT,
    PRIMARY KEY (id),
    UNIQUE (map_id, person_id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_sign_off_person_id ON sign_off (person_id);

CREATE TABLE "journal" (
    line INTEGER NOT NULL,
    seq INTEGER NOT NULL CHECK (seq >= 1),
    act TEXT NOT NULL CHECK (act = 'edit' OR act = 'undo' OR act = 'redo' OR act = 'past'),
    time REAL NOT NULL,
    label TEXT NOT NULL,
    params TEXT NOT NULL,
    merge_key TEXT,
    changes ANY CHECK (typeof(changes) = 'text' OR typeof(changes) = 'blob' OR changes IS NULL),
    PRIMARY KEY (line),
    CHECK ((act = 'edit' OR act = 'past') = (changes IS NOT NULL))
) STRICT;

INSERT INTO alembic_version (version_num) VALUES ('0007');

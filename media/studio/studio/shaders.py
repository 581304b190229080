"""The preview renderer's shaders: first what is seen where, then the light on it."""

VERTEX = """
#version 330
uniform mat4 camera;
in vec3 place; in vec3 normal; in vec2 texture_place;
out vec3 room; out vec3 facing; out vec2 spot;
void main() {
    room = place; facing = normal; spot = texture_place;
    gl_Position = camera * vec4(place, 1.0);
}
"""

GEOMETRY = """
#version 330
uniform vec3 colour; uniform float roughness; uniform bool skin; uniform float tint;
uniform sampler2D bare; uniform sampler2D muscles;
in vec3 room; in vec3 facing; in vec2 spot;
layout(location = 0) out vec4 out_colour;
layout(location = 1) out vec4 out_normal;
layout(location = 2) out vec4 out_place;
void main() {
    vec3 base = colour;
    if (skin) {
        vec3 screen = mix(texture(bare, spot).rgb, texture(muscles, spot).rgb, tint);
        base = pow(screen, vec3(2.2));
    }
    out_colour = vec4(base, roughness);
    out_normal = vec4(normalize(facing), skin ? 1.0 : 0.0);
    out_place = vec4(room, 1.0);
}
"""

DEPTH_VERTEX = """
#version 330
uniform mat4 camera;
in vec3 place;
void main() { gl_Position = camera * vec4(place, 1.0); }
"""

DEPTH = """
#version 330
void main() {}
"""

SCREEN = """
#version 330
in vec2 place;
out vec2 spot;
void main() { spot = place * 0.5 + 0.5; gl_Position = vec4(place, 0.0, 1.0); }
"""

LIGHT = """
#version 330
#define COUNT 64
uniform sampler2D colours; uniform sampler2D normals; uniform sampler2D places;
uniform sampler2DShadow shadows;
uniform mat4 suns[COUNT];
uniform vec3 directions[COUNT];
uniform vec3 strengths[COUNT];
uniform vec3 eye; uniform vec3 low; uniform vec3 high;
in vec2 spot;
out vec3 seen;

float lit(int index, vec3 room) {
    vec3 at = (suns[index] * vec4(room, 1.0)).xyz * 0.5 + 0.5;
    if (any(lessThan(at, vec3(0.0))) || any(greaterThan(at, vec3(1.0)))) return 1.0;
    vec2 tile = vec2(index % 8, index / 8);
    // Four soft reads, turned from light to light, melt the many shadow edges into one another.
    float turn = float(index) * 2.4;
    vec2 one = vec2(cos(turn), sin(turn)) * 2.2 / 512.0;
    float open = 0.0;
    vec2 low = vec2(0.004), high = vec2(0.996);
    open += texture(shadows, vec3((tile + clamp(at.xy + one, low, high)) / 8.0, at.z - 0.004));
    open += texture(shadows, vec3((tile + clamp(at.xy - one, low, high)) / 8.0, at.z - 0.004));
    one = vec2(-one.y, one.x) * 1.9;
    open += texture(shadows, vec3((tile + clamp(at.xy + one, low, high)) / 8.0, at.z - 0.005));
    open += texture(shadows, vec3((tile + clamp(at.xy - one, low, high)) / 8.0, at.z - 0.005));
    return open * 0.25;
}

void main() {
    vec4 place = texture(places, spot);
    vec3 backdrop = mix(low, high, smoothstep(0.35, 1.0, spot.y));
    if (place.w < 0.5) { seen = backdrop; return; }
    vec4 surface = texture(colours, spot);
    vec4 facing = texture(normals, spot);
    vec3 normal = normalize(facing.xyz);
    vec3 toward = normalize(eye - place.xyz);
    if (dot(normal, toward) < 0.0) normal = -normal;
    // Light that the floor sends back up, and a little from everywhere.
    vec3 total = surface.rgb * (vec3(0.20, 0.20, 0.205) * (0.65 - 0.35 * normal.z) + 0.05);
    float shine = mix(90.0, 6.0, surface.a);
    // Each of four neighbouring samples takes a quarter of the lights; the picture averages them.
    ivec2 cell = ivec2(gl_FragCoord.xy);
    for (int i = (cell.x & 1) + 2 * (cell.y & 1); i < COUNT; i += 4) {
        float slope = dot(normal, directions[i]);
        // Skin lets a little light around the edge of a shadow.
        float wrap = facing.w * 0.18;
        float soft = max(0.0, (slope + wrap) / (1.0 + wrap));
        if (soft <= 0.0) continue;
        float open = lit(i, place.xyz + normal * 0.006);
        vec3 half_way = normalize(directions[i] + toward);
        float gleam = pow(max(0.0, dot(normal, half_way)), shine) * (shine + 8.0) / 25.0;
        float edge = 0.04 + 0.25 * pow(1.0 - max(0.0, dot(toward, half_way)), 5.0);
        vec3 light = mix(vec3(open), pow(vec3(open), vec3(1.0, 1.2, 1.3)), facing.w);
        float shiny = edge * gleam * (1.0 - surface.a) * max(0.0, slope);
        total += 4.0 * strengths[i] * light * (surface.rgb * soft + shiny);
    }
    vec3 screen = pow(min(total, vec3(1.0)), vec3(1.0 / 2.2));
    // The floor fades into the backdrop, so that the room has no edge.
    float far = smoothstep(2.2, 5.0, length(place.xy)) * step(place.z, 0.002);
    seen = mix(screen, backdrop, far);
}
"""

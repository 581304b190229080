"""What the facts of an exercise are called, in English and in Norwegian side by side.

A clinic writes its exercises in one language and its physiotherapists search in another, so
each fact is found by all of its words. The names of the facts are those that
docs/for-authors/exercise-files.md asks for; a name that is not here is found by itself.
"""

from __future__ import annotations

from exerciseapp.domain.exercise import ExerciseKind, Position

POSITION_WORDS = {
    Position.STANDING: "standing stand upright stående stå oppreist",
    Position.SITTING: "sitting sit seated chair sittende sitte stol",
    Position.LYING: "lying lie supine prone floor mat liggende ligge ryggliggende mageliggende",
}

KIND_WORDS = {
    ExerciseKind.STATIC: "hold held static isometric holde statisk isometrisk",
    ExerciseKind.DYNAMIC: "dynamic repetitions movement dynamisk repetisjoner bevegelse",
}

EQUIPMENT_WORDS = {
    "ball": "ball",
    "band": "band resistance elastic theraband strikk treningsstrikk elastikk",
    "bed": "bed mattress seng madrass",
    "chair": "chair stol",
    "cushion": "cushion pillow pute",
    "mat": "mat matte",
    "roller": "roller foam rulle skumrulle",
    "step": "step stair stairs steg trapp trinn",
    "stick": "stick pole stokk stav",
    "stool": "stool footstool krakk skammel",
    "table": "table bench bord benk",
    "towel": "towel håndkle",
    "wall": "wall vegg",
    "weight": "weight dumbbell vekt manual",
}

MUSCLE_WORDS = {
    "abdominals": "abdominals stomach belly core trunk mage magemuskler kjerne",
    "adductors": "adductors groin inner thigh lyske innside lår",
    "back-extensors": "back spine lumbar extensors rygg ryggstrekkere korsrygg",
    "biceps": "biceps upper arm overarm",
    "deltoid": "deltoid shoulder skulder skuldre",
    "gastrocnemius": "gastrocnemius calf calves lower leg legg leggen leggmuskel tykkleggen",
    "gluteus-maximus": "gluteus buttock glute hip sete setemuskel rumpe hofte",
    "gluteus-medius": "gluteus buttock glute hip abductor sete setemuskel hofte",
    "hamstrings": "hamstrings hamstring back thigh lår bakside baklår hasemuskler",
    "hip-flexors": "hip flexors iliopsoas groin hofte hoftebøyer lyske",
    "intrinsic-foot": "foot arch sole intrinsic fot fotbue fotsåle fotmuskler",
    "neck": "neck cervical nakke hals",
    "pectorals": "pectorals chest bryst brystmuskel",
    "peroneals": "peroneals fibularis outer ankle ankel leggens utside",
    "pelvic-floor": "pelvic floor bekkenbunn bekken",
    "piriformis": "piriformis buttock hip sete hofte",
    "plantar-fascia": "plantar fascia sole heel foot fot fotsåle hæl plantarfascien",
    "quadriceps": "quadriceps front thigh knee lår forside framside kne",
    "rotator-cuff": "rotator cuff shoulder skulder rotatormansjett",
    "soleus": "soleus calf calves lower leg legg leggen leggmuskel flyndremuskel",
    "tibialis-anterior": "tibialis anterior shin front leg legg skinneben ankel ankle",
    "tibialis-posterior": "tibialis posterior arch ankle inner leg legg fotbue ankel",
    "toe-flexors": "toe flexors toes foot tå tær tåbøyere fot",
    "trapezius": "trapezius neck shoulder nakke skulder",
    "triceps": "triceps upper arm overarm",
}

# What exercises are for, said in either language: who writes one word means all of its line.
GOALS = (
    "cramp cramps krampe kramper leggkramper",
    "stretch stretches stretching tøye tøyer tøyning tøyninger strekk",
    "strength strengthen strengthens stronger styrke styrker sterkere",
    "balance steady balanse stødig",
    "fall falls falling fall faller fallforebygging",
    "mobility flexible flexibility supple bevegelighet bevegelig mykere smidig",
    "swelling swollen hevelse hoven hovne",
    "circulation blood blodomløp sirkulasjon blodstrøm",
    "sleep bedtime night søvn leggetid natt",
    "pain ache sore smerte smerter vondt sår",
    "walk walking gå gange",
    "relax relaxing relaxation avspenning slappe avspent",
    "posture holdning",
    "breathing breath breathe pust puste pusten",
    "endurance fitness utholdenhet kondisjon",
)

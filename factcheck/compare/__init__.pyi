from .analysis import Sentence, analyse
from .contested import find_contested
from .cross_check import Comparison, cross_check
from .engines import ENGINE_NAMES, ENGINES, EngineName, engine
from .interface import Encoder, Engine, Judgement, Pair, Scorer
from .known import Known, find_known
from .origins import find_origins
from .search import search_terms
from .texts import TextStance

__all__ = [
    "ENGINES",
    "ENGINE_NAMES",
    "VERSION",
    "Comparison",
    "Encoder",
    "Engine",
    "EngineName",
    "Judgement",
    "Known",
    "Pair",
    "Scorer",
    "Sentence",
    "TextStance",
    "analyse",
    "cross_check",
    "engine",
    "find_contested",
    "find_known",
    "find_origins",
    "search_terms",
]

VERSION: str

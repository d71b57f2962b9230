import pytest

from factdesk import config
from factdesk.config import Limits, QuoteProfile, Settings, Tolerances
from factdesk.errors import ConfigError


def test_the_documented_settings_are_the_defaults():
    assert config.parse(config.documented()) == Settings()
    assert config.parse("") == Settings()


def test_a_missing_file_is_the_defaults(tmp_path):
    assert config.load(tmp_path / "config.toml") == Settings()


def test_every_setting_is_read(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text(
        'editor = "Robin"\ntheme = "light"\nquotes = "strict"\n'
        '[tolerances]\nabout = 0.2\nmore_than = 1\n[keys]\nnext = "down"\n[limits]\nseconds = 7\n'
    )
    read = config.load(path)
    assert read == Settings(
        "Robin", QuoteProfile.STRICT, Tolerances(about=0.2, more_than=1.0), "light", {"next": "down"}, Limits(seconds=7)
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("=", "is not TOML"),
        ("them = 'dark'", "there is no setting them; known are editor, keys"),
        ("theme = 1", "theme must be words"),
        ("quotes = 'loose'", "quotes must be one of strict, ellipsis, light"),
        ("tolerances = 1", "tolerances must be a table"),
        ("[tolerances]\nabout = 10", "about must be a share between 0 and 1"),
        ("[tolerances]\nabout = true", "about must be a share"),
        ("[tolerances]\nabout = nan", "about must be a share"),
        ("[tolerances]\nround = 0.1", "there is no setting round"),
        ("[keys]\nnext = 3", "next must be words"),
        ("[limits]\nseconds = 0", "seconds must be a whole number from 1 to 1,000,000,000"),
        ("[limits]\nseconds = 1.5", "seconds must be a whole number"),
        ("[limits]\ndepth = true", "depth must be a whole number"),
        ("[limits]\nbytes = 9", "there is no setting bytes; known are characters, depth, files"),
    ],
)
def test_a_mistake_is_named(text, said):
    with pytest.raises(ConfigError, match=r"config\.toml") as told:
        config.parse(text)
    assert said in str(told.value)


def test_a_file_that_is_no_text_is_named(tmp_path):
    (tmp_path / "config.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="cannot be read as text"):
        config.load(tmp_path / "config.toml")
    with pytest.raises(ConfigError, match="cannot be read as text"):
        config.load(tmp_path)

def test_a_store_is_backed_up_examined_and_purged(run, draft, source, tmp_path):
    run("review", "--plain", draft, "--against", source, typed="q\n")
    assert "the store was copied" in run("backup", tmp_path / "copy.db").stdout
    assert run("doctor").stdout == "the store is sound\n"
    assert run("doctor", "--db", tmp_path / "copy.db").exit_code == 0
    refused = run("purge", "mill", typed="n\n")
    assert (refused.exit_code, refused.stdout.splitlines()[-1]) == (2, "nothing was deleted")
    assert run("purge", "mill", "--yes", "--sources").stdout == "mill is gone, and with it 2 articles\n"
    assert run("purge", "mill", "--yes").exit_code == 2


def test_doctor_says_what_is_no_store(run, tmp_path):
    path = tmp_path / "no.db"
    path.write_bytes(b"not a database at all" * 100)
    told = run("doctor", "--db", path)
    assert told.exit_code == 1
    assert "cannot be read" in told.stdout

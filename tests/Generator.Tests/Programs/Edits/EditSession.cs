using System.Globalization;

namespace Sluice.Generator.Tests.Programs.Edits;

/// <summary>One program, edited again and again: out of a seed.</summary>
internal sealed class EditSession
{
    private readonly EditedGenerator _generator = new();
    private readonly Dice _dice;
    private readonly int _seed;
    private readonly List<EditedProject> _versions = [];
    private EditedProject _now;
    private int _edits;

    public EditSession(int seed)
    {
        (_seed, _dice) = (seed, new(seed));
        _now = EditedProject.Of(("One.cs", RandomProgram.Make(seed)));
        for (var i = _dice.Next(4); i > 0; i--)
        {
            _now = FileEdits.MoveType(new(_now, _dice)) ?? _now;
        }

        _versions.Add(_now);
    }

    /// <summary>How many declarations the last version has, and how many of them had to be parsed.</summary>
    public (int All, int Parsed) Work => _generator.Work;

    /// <summary>Null where the generator gives what a new one gives.</summary>
    public string? Edit(CancellationToken cancellation)
    {
        if (_edits == 0 && _generator.Differences(_now, cancellation) is { } first)
        {
            return Describe("opened", _now, first);
        }

        // Most edits break something, and what is broken has little to remember.
        var (name, next) = _dice.OneIn(4) ? ("Undo", _dice.OneIn(3) ? _versions[0] : _dice.Of(_versions)) : RandomEdit.Apply(_now, _dice);
        var before = _now;
        _now = next;
        _versions.Add(next);
        _edits++;
        return _generator.Differences(next, cancellation) is { } failure ? Describe(name, before, failure) : null;
    }

    private string Describe(string edit, EditedProject before, string failure) => string.Create(
        CultureInfo.InvariantCulture, $"seed {_seed}, edit {_edits}, {edit}: {failure}\n===== before\n{before}\n===== after\n{_now}");
}

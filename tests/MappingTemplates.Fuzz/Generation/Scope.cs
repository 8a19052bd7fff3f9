namespace Sluice.MappingTemplates.Fuzz.Generation;

/// <summary>The variables in sight while a template is generated.</summary>
internal sealed class Scope(Dice dice)
{
    private static readonly string[] Fresh = ["x", "y", "r", "item", "result", "body", "inputRoot", "a_b", "myVar2", "total", "p-q", "s"];
    private readonly List<Variable> _variables = [.. Data.Variables.All];

    /// <summary>How many loops surround the place.</summary>
    public int Loops { get; set; }

    public Variable Any() => dice.Chance(4) ? new Variable(dice.Pick("nope", "missing", "undefined_1", "X", "foreach", "velocityCount"), Kind.Nothing) : dice.PickFrom(_variables);

    /// <summary>A variable of the kind where there is one, and sometimes of another.</summary>
    public Variable Like(Kind kind)
    {
        if (kind != Kind.Any && !dice.Chance(8))
        {
            var start = dice.Below(_variables.Count);
            for (var i = 0; i < _variables.Count; i++)
            {
                var variable = _variables[(start + i) % _variables.Count];
                if (variable.Kind == kind)
                {
                    return variable;
                }
            }
        }

        return Any();
    }

    public string NewName() => dice.Pick(Fresh);

    public void Add(string name, Kind kind)
    {
        // Twice: what a template has set itself is what it uses most.
        _variables.Add(new Variable(name, kind));
        _variables.Add(new Variable(name, kind));
    }

    public int Mark() => _variables.Count;

    public void Release(int mark) => _variables.RemoveRange(mark, _variables.Count - mark);
}

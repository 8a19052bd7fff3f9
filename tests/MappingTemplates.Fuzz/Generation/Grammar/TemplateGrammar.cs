namespace Sluice.MappingTemplates.Fuzz.Generation.Grammar;

/// <summary>The parts of the grammar, which use each other, and what they share while one template is made.</summary>
internal sealed class TemplateGrammar
{
    public TemplateGrammar(Dice dice)
    {
        Dice = dice;
        Scope = new Scope(dice);
        Spaces = new Spaces(dice);
        Prose = new Prose(dice);
        Literals = new Literals(dice);
        JsonPaths = new JsonPaths(dice);
        Regexes = new Regexes(dice);
        Strings = new Strings(this);
        Arguments = new Arguments(this);
        Gateway = new GatewayReferences(this);
        References = new References(this);
        Expressions = new Expressions(this);
        Directives = new Directives(this);
        Blocks = new Blocks(this);
    }

    public Dice Dice { get; }

    public Scope Scope { get; }

    public Spaces Spaces { get; }

    public Prose Prose { get; }

    public Literals Literals { get; }

    public JsonPaths JsonPaths { get; }

    public Regexes Regexes { get; }

    public Strings Strings { get; }

    public Arguments Arguments { get; }

    public GatewayReferences Gateway { get; }

    public References References { get; }

    public Expressions Expressions { get; }

    public Directives Directives { get; }

    public Blocks Blocks { get; }

    /// <summary>How many strings, arguments and blocks surround the place: what nests stops at 5.</summary>
    public int Depth { get; set; }
}

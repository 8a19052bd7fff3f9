using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>
/// Evaluates the intrinsic functions of a template, each only when its value is read. It throws nothing: a function that has no value here gives a reason.
/// The work is bounded: conditions and resources are evaluated once, nesting has a limit, and so has the text that all functions together make.
/// </summary>
internal sealed class Evaluator : IIntrinsics
{
    public const string TooDeep = "The functions and references at this place are nested too deeply, or lead back to themselves.";

    public const string TooMuch = "The functions of the template make more text than this gateway keeps, which is 64 million characters.";

    private const int Deepest = 200;
    private const long LongestText = 64 * 1024 * 1024;

    private readonly ParameterSet _parameters;
    private readonly StandIns _standIns = new();
    private int _depth;
    private long _textLength;

    public Evaluator(JsonPlace root, TemplateInputs inputs)
    {
        Inputs = inputs;
        Root = Include(root);
        var written = Root.AsWritten;
        _parameters = new(this, written.Find("Parameters"), inputs);
        Mappings = written.Find("Mappings");
        Conditions = new(this, written.Find("Conditions"));
        Resources = new(this, written.Find("Resources"));
        Stacks = new(this, written.Find("Resources"));
    }

    public JsonPlace Root { get; }

    public TemplateInputs Inputs { get; }

    public ConditionSet Conditions { get; }

    public ResourceSet Resources { get; }

    public NestedStacks Stacks { get; }

    public JsonPlace? Mappings { get; }

    public JsonPlace Include(JsonPlace file) => new(file.Value, file.Source.With(this), file.Path);

    /// <exception cref="DocumentException">A given value is for no name of the template, or the parameter does not take it.</exception>
    public void CheckInputs()
    {
        var names = new Lazy<UsedNames>(() => UsedNames.In(Root.Value));
        foreach (var (name, value) in Inputs.Values)
        {
            if (name.StartsWith("AWS::", StringComparison.Ordinal))
            {
                throw Inputs.Refuse(
                    name,
                    $"'{name}' takes no value. The region is the one of the environment variable AWS_REGION, and the others are fixed.",
                    problem => new(Root.File, "$", problem));
            }

            if (!_parameters.Check(name, value) && !names.Value.Contains(name))
            {
                throw Inputs.Refuse(
                    name,
                    $"nothing in the {(Inputs.IsDocument ? "document" : "template")} is called '{name}', so its value would have no effect. Correct the name. "
                        + KnownNames.Describe(Root, Inputs.IsDocument),
                    problem => new(Root.File, "$.Parameters", problem));
            }
        }
    }

    public JsonPlace? Resolve(JsonPlace place)
    {
        if (!NeedsEvaluation(place))
        {
            return place;
        }

        var value = Evaluate(place);
        return value.IsRemoved ? null : value.Place ?? place;
    }

    public string? Explain(JsonPlace place) => Evaluate(place).Reason
        ?? (Inputs.IsDocument && place.IsString && WholePlaceholder.NameOf(place.Value.GetString()!) is { } name ? Inputs.CureOf(name) : null);

    public StandIn? StandInAt(JsonPlace place) => _standIns.Find(place);

    /// <summary>Returns the value at a place.</summary>
    public Evaluated Evaluate(JsonPlace place) => NeedsEvaluation(place)
        ? Enter(() => _standIns.Follow(() => Calls.Evaluate(this, place.AsWritten), Calls.PassesOn(place)), Evaluated.Unknown(TooDeep))
        : Evaluated.Known(place.AsEvaluated);

    /// <summary>Returns the value of a name: a parameter, a pseudo parameter, a resource or, with a dot, an attribute of a resource.</summary>
    public Evaluated Reference(string name, JsonPlace place)
    {
        if (name == "AWS::NoValue")
        {
            return Evaluated.Removed;
        }

        if (PseudoParameters.Find(name) is { } pseudo)
        {
            return Made(pseudo, place, $"${{{name}}}");
        }

        return name == "AWS::NotificationARNs" ? Made([], place) : _parameters.Find(name) ?? Given(name, place) ?? OfResource(name, place) ?? Evaluated.Unknown(
            Inputs.IsDocument
                ? $"Only the template that includes this file knows the value of '{name}'. {Inputs.CureOf(name)}"
                : $"Nothing in the template is called '{name}'. Declare it, or correct the name.{CureOfMade(name)}");
    }

    // A transformation adds resources whose names are not in the file. Those of SAM begin with the name of another resource, or with Serverless.
    private string CureOfMade(string name)
    {
        var transform = Root.AsWritten.Find("Transform");
        var isMade = transform is { KnownText: { } only } && only.StartsWith("AWS::Serverless-", StringComparison.Ordinal)
            ? name.StartsWith("Serverless", StringComparison.Ordinal)
                || JsonPlace.MembersOf(Root.AsWritten.Find("Resources")).Any(one => name.StartsWith(one.Key, StringComparison.Ordinal))
            : transform is not null;
        var cure = Inputs.CureOf(name);
        return isMade ? $" If a transformation of the template makes it, {char.ToLowerInvariant(cure[0])}{cure[1..]}" : "";
    }

    /// <summary>Returns the value that is given for a name, or null.</summary>
    public Evaluated? Given(string name, JsonPlace place) => Inputs.Values.TryGetValue(name, out var given) ? Made(given, place) : null;

    /// <summary>Returns a text that a function makes.</summary>
    public Evaluated Made(string text, JsonPlace place) => Spend(text.Length)
        ? Evaluated.Known(new(TextJson.Of(text), place.Source, place.Path))
        : Evaluated.Unknown(TooMuch);

    /// <summary>Returns a text that a function makes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">The place of the function.</param>
    /// <param name="form">The text with references in place of the values that only AWS knows; null or the same text if there are none.</param>
    public Evaluated Made(string text, JsonPlace place, string? form)
    {
        var made = Made(text, place);
        if (form is not null && made.Place is { } known && StandIns.IsRemembered(known) && form != StandInText.Escape(text))
        {
            _standIns.Add(known, new(form, IsExact: true));
        }

        return made;
    }

    /// <summary>Returns a value as a part of a text with references, or null if no such text makes it.</summary>
    public string? FormOf(Evaluated value) => value.Place is not { } place || !StandIns.IsRemembered(place) || value.Text is not { } text ? null
        : _standIns.Find(place) is not { } standIn ? StandInText.Escape(text)
        : standIn.IsExact ? standIn.Form
        : null;

    /// <summary>Returns a list of texts that a function makes.</summary>
    public Evaluated Made(IReadOnlyCollection<string> texts, JsonPlace place) => Spend(texts.Sum(static text => text.Length + 1))
        ? Evaluated.Known(new(TextJson.Of(texts), place.Source, place.Path))
        : Evaluated.Unknown(TooMuch);

    /// <summary>Counts text that a function is about to make.</summary>
    /// <returns>False if the functions of the template have made too much.</returns>
    public bool Spend(long length) => (_textLength += length) <= LongestText;

    /// <summary>Runs a step one level deeper.</summary>
    /// <param name="step">The step.</param>
    /// <param name="tooDeep">The result if there are too many levels.</param>
    public T Enter<T>(Func<T> step, T tooDeep)
    {
        if (_depth >= Deepest)
        {
            return tooDeep;
        }

        _depth++;
        try
        {
            return step();
        }
        finally
        {
            _depth--;
        }
    }

    private Evaluated? OfResource(string name, JsonPlace place)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var value = Resources.Find(dot < 0 ? name : name[..dot], dot < 0 ? null : name[(dot + 1)..]);
        if (value?.Place is not { } found || _standIns.Find(found) is not { } standIn)
        {
            return value;
        }

        // The reference is the place that a message about such a value names.
        var here = new JsonPlace(found.Value, place.Source, place.Path);
        _standIns.Add(here, standIn);
        return Evaluated.Known(here);
    }

    private static bool NeedsEvaluation(JsonPlace place) => place.Value.ValueKind switch
    {
        JsonValueKind.Object => place.IsCall,
        JsonValueKind.String => Calls.HasDynamicReference(place.Value),
        _ => false,
    };
}

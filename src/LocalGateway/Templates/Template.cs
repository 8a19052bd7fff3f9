using System.Text.Json;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>
/// A template of CloudFormation or SAM. Its values are read as they are after the functions of CloudFormation have run. A value that only AWS knows stays
/// as it is written, so that it is an error only where it is needed.
/// </summary>
internal sealed class Template
{
    private readonly Evaluator _evaluator;

    private Template(Evaluator evaluator) => _evaluator = evaluator;

    /// <summary>The root of the template, whose loops are expanded.</summary>
    public JsonPlace Root => _evaluator.Root;

    /// <summary>Where the template stands among nested stacks.</summary>
    public Nesting Nesting => _evaluator.Inputs.Nesting;

    /// <summary>Opens a template.</summary>
    /// <param name="root">The template as it is written.</param>
    /// <param name="inputs">The values that are given.</param>
    /// <exception cref="DocumentException">A given value is for no name of the template, or the parameter does not take it.</exception>
    public static Template Open(JsonPlace root, TemplateInputs? inputs = null)
    {
        var given = inputs ?? TemplateInputs.None;
        given = given with { Nesting = given.Nesting.Begin(root.File) };
        var template = new Template(new(LoopExpander.Expand(root, given), given));
        template._evaluator.CheckInputs();
        return template;
    }

    /// <summary>Returns the mistakes in functions and conditions of the template that CloudFormation refuses, too.</summary>
    public IReadOnlyList<DocumentException> FindMistakes() => TemplateMistakes.In(_evaluator);

    /// <summary>Returns a file without the functions of CloudFormation that are in it, or the file itself if it has none.</summary>
    /// <exception cref="DocumentException">A given value is for no name of the file.</exception>
    public static JsonPlace Evaluate(JsonPlace root, TemplateInputs inputs)
        => Intrinsic.IsWithin(root.Value) || inputs.Values.Count > 0 ? TreeWriter.Flatten(Open(root, inputs).Root) : Open(root, inputs).Root;

    /// <summary>Opens the stacks that the template nests and CloudFormation makes, in the template's order.</summary>
    /// <exception cref="DocumentException">A template cannot be read, or it is nested in itself, or it is not known whether the stack exists.</exception>
    public IEnumerable<NestedStack> Nested() => _evaluator.Stacks.Ids.Select(id => (Id: id, Resource: Root.Member("Resources").Member(id)))
        .Where(stack => Makes(stack.Resource)).Select(stack => _evaluator.Stacks.Open(stack.Id));

    /// <summary>Returns the template and those of all stacks in it. What cannot be read is left out.</summary>
    /// <param name="problems">Receives why.</param>
    public IReadOnlyList<Template> WithNested(ICollection<DocumentException> problems)
    {
        var found = new List<Template> { this };
        foreach (var id in _evaluator.Stacks.Ids)
        {
            try
            {
                if (Makes(Root.Member("Resources").Member(id)) && _evaluator.Stacks.Open(id).Template is { } inner)
                {
                    found.AddRange(inner.WithNested(problems));
                }
            }
            catch (DocumentException problem)
            {
                problems.Add(problem);
            }
        }

        return found;
    }

    /// <summary>Returns an output of the stack.</summary>
    public Evaluated Output(string name)
        => Root.AsWritten.Find("Outputs")?.Find(name)?.Find("Value") is { } value
            ? _evaluator.Evaluate(value)
            : Evaluated.Unknown($"The template {Root.File} has no output '{name}'. Declare it, or correct the name.");

    /// <summary>Returns the path of a file that the template names, from the folder of the outermost template.</summary>
    public string PathOf(string path) => Path.Combine(Nesting.Folder, path);

    /// <summary>Returns another file whose values are read with the names of this template, as CloudFormation does with a file that it includes.</summary>
    public JsonPlace Include(JsonPlace file) => _evaluator.Include(file);

    /// <summary>Returns what a reference (<c>Ref</c>) to a resource gives; null if only AWS knows it.</summary>
    public string? NameOf(string logicalId) => _evaluator.Resources.Find(logicalId, attribute: null)?.Text;

    /// <summary>Returns what an attribute (<c>Fn::GetAtt</c>) of a resource gives; null if only AWS knows it.</summary>
    public string? AttributeOf(string logicalId, string attribute) => _evaluator.Resources.Find(logicalId, attribute)?.Text;

    /// <summary>Reads the file whose path stands at a place. CloudFormation does not evaluate functions in such a file.</summary>
    /// <exception cref="DocumentException">The file is in S3, or it cannot be read.</exception>
    public JsonPlace ReadFile(JsonPlace location)
    {
        var path = location.IsObject ? FindAsset(location) ?? throw InS3(location) : location.Text();
        var isLocal = !path.StartsWith("s3://", StringComparison.Ordinal) && !path.StartsWith("https://", StringComparison.Ordinal);
        return isLocal && _evaluator.Inputs.ReadFile is not null ? _evaluator.Inputs.Read(path, location) : throw InS3(location);
    }

    /// <summary>Returns the path of a file on this machine that a deployment stores in S3; null if there is none.</summary>
    /// <param name="location">The place in S3, with <c>Key</c> or <c>S3Key</c>.</param>
    public string? FindAsset(JsonPlace location)
        => (location.Find("S3Key") ?? location.Find("Key"))?.KnownText is { } key ? _evaluator.Inputs.Assets.GetValueOrDefault(key) : null;

    private static DocumentException InS3(JsonPlace location)
        => location.Error(
            "this file is in S3, which this gateway does not read. Name a file beside the template. If the template is packaged, "
            + "use the one from which it was made.").FromOutside();

    /// <summary>Returns whether CloudFormation makes a resource: it has no condition, or its condition is true.</summary>
    /// <exception cref="DocumentException">Only AWS knows whether the condition is true.</exception>
    public bool Makes(JsonPlace resource)
    {
        if (resource.AsWritten.Find("Condition") is not { IsString: true } name)
        {
            return true;
        }

        var decision = _evaluator.Conditions.Find(name.Value.GetString()!);
        return decision.IsTrue ?? throw UnknownCondition(name, decision);
    }

    private static DocumentException UnknownCondition(JsonPlace name, Decision decision)
    {
        var error = name.Error($"it is not known whether the condition '{name.Value.GetString()}' is true. {decision.Reason}");
        return decision.IsMistake ? error : error.FromOutside();
    }

    /// <summary>Returns the logical id of the resource to which a value refers with <c>Ref</c> or <c>Fn::GetAtt</c>, also inside of <c>Fn::If</c>.</summary>
    /// <returns>Null if the value is something else.</returns>
    public string? ResourceOf(JsonPlace place)
    {
        if (!place.IsCall)
        {
            return null;
        }

        var (name, argument) = place.AsWritten.Members().First();
        var items = argument.Value.ValueKind == JsonValueKind.Array ? argument.Items().ToArray() : [];
        return name switch
        {
            "Ref" => argument.KnownText,
            "Fn::GetAtt" => argument.IsString ? argument.Value.GetString()!.Split('.')[0] : items is [var resource, ..] ? resource.KnownText : null,
            "Fn::If" when items is [{ IsString: true } condition, var then, var otherwise]
                => _evaluator.Conditions.Find(condition.Value.GetString()!).IsTrue is { } isTrue ? ResourceOf(isTrue ? then : otherwise) : null,
            _ => null,
        };
    }
}

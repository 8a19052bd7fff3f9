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

    /// <summary>The root of the template.</summary>
    public JsonPlace Root => _evaluator.Root;

    /// <summary>Opens a template.</summary>
    /// <param name="root">The template as it is written.</param>
    /// <param name="inputs">The values that are given.</param>
    /// <exception cref="DocumentException">A given value is for no name of the template, or the parameter does not take it.</exception>
    public static Template Open(JsonPlace root, TemplateInputs? inputs = null)
    {
        var template = new Template(new(root, inputs ?? TemplateInputs.None));
        template._evaluator.CheckInputs();
        return template;
    }

    /// <summary>Returns a file without the functions of CloudFormation that are in it, or the file itself if it has none.</summary>
    /// <exception cref="DocumentException">A given value is for no name of the file.</exception>
    public static JsonPlace Evaluate(JsonPlace root, TemplateInputs inputs)
        => Intrinsic.IsWithin(root.Value) || inputs.Values.Count > 0 ? TreeWriter.Flatten(Open(root, inputs).Root) : root;

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
            + "use the one from which it was made.");

    /// <summary>Returns whether CloudFormation makes a resource: it has no condition, or its condition is true.</summary>
    /// <exception cref="DocumentException">Only AWS knows whether the condition is true.</exception>
    public bool Makes(JsonPlace resource)
    {
        if (resource.AsWritten.Find("Condition") is not { IsString: true } name)
        {
            return true;
        }

        var decision = _evaluator.Conditions.Find(name.Value.GetString()!);
        return decision.IsTrue ?? throw name.Error($"it is not known whether the condition '{name.Value.GetString()}' is true. {decision.Reason}");
    }
}

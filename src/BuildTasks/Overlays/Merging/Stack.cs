using System.Text.RegularExpressions;
using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Merging;

/// <summary>What the built template contains, before an overlay is merged.</summary>
internal sealed class Stack
{
    /// <summary>The stable name of the deployment, whose logical id contains the hash of the document.</summary>
    public const string DeploymentName = "RestApiDeployment";

    private const string SamMacro = "AWS::Serverless-2016-10-31";

    private static readonly Regex Deployment = new("^(?<name>(Sluice)*RestApiDeployment)(?<hash>[0-9a-f]{10})$", RegexOptions.CultureInvariant);

    public Stack(ObjectNode template)
    {
        if (template.TryGetObject("Resources", out var resources))
        {
            foreach (var resource in resources.Members)
            {
                Types[resource.Name] = (resource.Value as ObjectNode)?.Text("Type") ?? "";
            }
        }

        IsPlain = !UsesSam(template);
        ApiId = IdOf("AWS::ApiGateway::RestApi");
        DeploymentId = Types.Keys.FirstOrDefault(id => Types[id] == "AWS::ApiGateway::Deployment" && IsHashedDeployment(id));
    }

    /// <summary>The type of each built resource, by logical id.</summary>
    public Dictionary<string, string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>True if the built template does not use SAM.</summary>
    public bool IsPlain { get; }

    /// <summary>The logical id of the API.</summary>
    public string? ApiId { get; }

    /// <summary>The logical id of the deployment, with the hash.</summary>
    public string? DeploymentId { get; }

    /// <summary>The hash in the logical id of the deployment.</summary>
    public string Hash => DeploymentId is null ? "" : Deployment.Match(DeploymentId).Groups["hash"].Value;

    /// <summary>The names by which an overlay may call the built resources.</summary>
    public IEnumerable<string> Names => Types.Keys.Select(id => id == DeploymentId ? DeploymentName : id);

    public static bool IsHashedDeployment(string id) => Deployment.IsMatch(id);

    /// <summary>Returns what is wrong with a logical id that contains the hash of the document.</summary>
    public static string HashedMessage(string id) =>
        $"The logical id '{id}' contains a hash that changes with the document. Write '{DeploymentName}', which stands for the deployment.";

    /// <summary>Returns the macros that a value of <c>Transform</c> names.</summary>
    public static IReadOnlyList<Node> Macros(Node? transform) => transform switch
    {
        ArrayNode many => many.Items,
        { } one => [one],
        _ => [],
    };

    /// <summary>Returns whether SAM's macro is one of the template's transforms.</summary>
    public static bool UsesSam(ObjectNode template) => NamesSam(template.Get("Transform"));

    /// <summary>Returns whether SAM's macro is one of those that a value of <c>Transform</c> names.</summary>
    public static bool NamesSam(Node? transform) => Macros(transform).Any(IsSam);

    /// <summary>Returns whether a macro of the user may add resources, so that nobody knows all logical ids.</summary>
    public static bool UsesOtherMacros(ObjectNode template) =>
        Macros(template.Get("Transform")).Any(transform => !IsSam(transform) && transform is not ScalarNode { Value: "AWS::LanguageExtensions" })
        || (template.TryGetObject("Resources", out var resources)
            && resources.Members.Any(member => Intrinsics.IsName(member.Name)));

    private static bool IsSam(Node transform) => transform is ScalarNode { Value: SamMacro };

    /// <summary>Returns the logical id that a name in an overlay stands for.</summary>
    public string Resolve(string name) => name == DeploymentName && DeploymentId is not null && !Types.ContainsKey(name) ? DeploymentId : name;

    private string? IdOf(string type) => Types.Keys.FirstOrDefault(id => Types[id] == type);
}

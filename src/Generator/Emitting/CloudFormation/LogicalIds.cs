using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>The logical ids of the template's resources, and its conditions.</summary>
internal sealed class LogicalIds : StackIds
{
    /// <param name="api">The API.</param>
    /// <param name="document">The OpenAPI document. A deployment is a snapshot, so another document, or other functions that it refers to, needs
    /// another deployment.</param>
    public LogicalIds(ApiModel api, string document)
        : base(api, api.IsPlainTemplate ? [] : api.Functions.Items.SelectMany(OfSam))
    {
        ContentHash = CloudFormation.ContentHash.Of(api.Functions.Items.Select(function => "\n" + FunctionReferences.Uri(function, this)).Prepend(document));
        Deployment = New(ResourceIds.Deployment + ContentHash);
    }

    public string ContentHash { get; }

    /// <summary>The conditions that the resources use.</summary>
    public StackConditions Conditions { get; } = new();

    public string Deployment { get; }

    private static IEnumerable<string> OfSam(ApiFunction function) => ResourceIds.OfSam(
        function.LogicalId, function.Alias?.Name, function.Alias?.Deployment is not null, function.AsyncInvocation is { HasConfig: true });
}

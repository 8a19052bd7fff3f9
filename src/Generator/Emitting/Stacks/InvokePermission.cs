using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.Stacks;

/// <summary>The permission of the API to invoke a function.</summary>
/// <param name="Name">The name from which the id of its resource is made.</param>
/// <param name="Function">The function.</param>
/// <param name="Source">What of the API may invoke it, after the API's id in the ARN, such as <c>prod/GET/orders/*</c>.</param>
internal sealed record InvokePermission(string Name, ApiFunction Function, string Source);

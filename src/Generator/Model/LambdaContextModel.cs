using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <summary>What a class must have to be Lambda's context of the project's version of Amazon.Lambda.Core.</summary>
/// <param name="Context">Declarations of <c>ILambdaContext</c>'s members, each a line of C#.</param>
/// <param name="Logger">Those of its logger; none where it has none.</param>
/// <param name="LoggerType">With <c>global::</c>; null where it has none.</param>
internal sealed record LambdaContextModel(EquatableArray<string> Context, EquatableArray<string> Logger, string? LoggerType);

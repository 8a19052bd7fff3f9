using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Functions;

/// <summary>The model from which the generated program is printed.</summary>
/// <param name="Functions">The functions, ordered by logical id.</param>
/// <param name="NeedsMain">True for an executable without an entry point of its own.</param>
/// <param name="NeedsName">True if a public class <c>Program</c> is generated, by which tests name the assembly.</param>
/// <param name="Startup">The class that registers services, or null if there is none.</param>
/// <param name="Context">The class that implements <c>ILambdaContext</c>, or null if no operation takes it.</param>
internal sealed record ProgramModel(
    EquatableArray<ProgramFunctionModel> Functions, bool NeedsMain, bool NeedsName, StartupModel? Startup = null, LambdaContextModel? Context = null)
{
    /// <summary>
    /// The types of Amazon.Lambda.Core whose internal members the runtime calls, with <c>global::</c>. Each is null if the project does not have it.
    /// </summary>
    public AmazonCoreModel AmazonCore { get; init; } = AmazonCoreModel.None;

    /// <summary>True if the container gets an <c>ILoggerFactory</c> that writes to the function's log.</summary>
    public bool HasLoggers { get; init; }
}

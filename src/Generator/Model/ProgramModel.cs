using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <summary>What the generated program is printed from.</summary>
/// <param name="Functions">Ordered by logical id.</param>
/// <param name="NeedsMain">True for an executable without an entry point of its own.</param>
/// <param name="NeedsName">True where a public <c>Program</c> is to stand for the assembly, in tests.</param>
/// <param name="Startup">Fills the container; null where there is none.</param>
/// <param name="Context">Lambda's context; null where no operation takes it.</param>
internal sealed record ProgramModel(EquatableArray<ProgramFunctionModel> Functions, bool NeedsMain, bool NeedsName, StartupModel? Startup = null, LambdaContextModel? Context = null);

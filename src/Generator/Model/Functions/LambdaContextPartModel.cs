using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Functions;

/// <summary>A class that implements the type of one member of <c>ILambdaContext</c>.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="InterfaceType">The interface, with <c>global::</c>.</param>
/// <param name="ValueType">The type of the runtime that has the values, with <c>global::</c>.</param>
/// <param name="Members">The declarations of the members, each a line of C#. They use the name <c>value</c>.</param>
internal sealed record LambdaContextPartModel(string Name, string InterfaceType, string ValueType, EquatableArray<string> Members);

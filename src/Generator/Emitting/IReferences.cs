using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting;

/// <summary>Writes the references to things that only the stack knows: functions, roles, the account and parameters.</summary>
internal interface IReferences
{
    /// <summary>Writes a member with the ARN by which API Gateway invokes a function.</summary>
    void WriteFunction(JsonWriter json, string name, FunctionModel function);

    /// <summary>Writes a member with a text that may contain <c>${AWS::Region}</c>, other pseudo parameters, and parameters of the stack.</summary>
    void WriteText(JsonWriter json, string name, string text);

    /// <summary>Writes an item of an array with such a text.</summary>
    void WriteTextItem(JsonWriter json, string text);

    /// <summary>Writes the member <c>credentials</c>: the role under which API Gateway calls services.</summary>
    void WriteRole(JsonWriter json);
}

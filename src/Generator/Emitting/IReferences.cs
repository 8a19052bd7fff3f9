using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting;

/// <summary>How a file names what only the stack knows: functions, roles, the account and parameters.</summary>
internal interface IReferences
{
    /// <summary>The ARN by which the gateway invokes a function, as the member of that name.</summary>
    void WriteFunction(JsonWriter json, string name, FunctionModel function);

    /// <summary>A text that may hold <c>${AWS::Region}</c> and the like, and parameters of the stack.</summary>
    void WriteText(JsonWriter json, string name, string text);

    /// <summary>The same as an item of an array.</summary>
    void WriteTextItem(JsonWriter json, string text);

    /// <summary>The member <c>credentials</c>: the role in whose name the gateway calls services.</summary>
    void WriteRole(JsonWriter json);
}

namespace Sluice.Generator.Model;

/// <summary>How the method hands over its result.</summary>
internal enum ReturnShape
{
    Void,
    Value,
    Task,
    TaskOfValue,
    ValueTask,
    ValueTaskOfValue,
}

namespace Sluice.Generator.Model.Functions;

internal enum HandlerDisposal
{
    None,
    Synchronous,
    Asynchronous,
}
